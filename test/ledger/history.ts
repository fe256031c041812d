import type { Day } from '../../src/dates/day.ts';
import type { Change, History, Snap, Step, Version } from '../../src/ledger/types.ts';

/** One state of an item, known by its words; the first of them also name its action. */
export function snap(words: string, rest: Partial<Snap> = {}): Snap {
  return {
    id: words.replaceAll(' ', '-'),
    line: 1,
    kind: 'promise',
    owner: 'me',
    to: [],
    action: words,
    text: words,
    said: null,
    due: null,
    scheduled: null,
    status: 'open',
    closed: null,
    words,
    ...rest,
  };
}

/** A note as it was. */
export function version(path: string, snaps: readonly Snap[], denied: readonly string[] = []): Version {
  return { path, snaps: snaps.map((each, index) => ({ ...each, line: index + 1 })), denied };
}

/** A history of one machine: for each day the notes as a commit of that day left them. */
export function historyOf(days: readonly (readonly [day: Day, ...notes: Version[]])[]): History {
  let before: readonly Version[] = [];
  const steps = days.map(([day, ...notes], index): Step => {
    const changes = notes.map((note): Change => {
      const old = before.find(({ path }) => path === note.path);
      return { before: old === undefined ? [] : [old], after: note };
    });
    const gone = before.filter(({ path }) => notes.every((note) => note.path !== path));
    const removed = gone.map((note): Change => ({ before: [note], after: null }));
    before = notes;
    return {
      commit: `c${index + 1}`,
      parent: index === 0 ? null : `c${index}`,
      day,
      changes: [...changes, ...removed],
    };
  });
  const last = steps.at(-1);
  return { steps, tip: before, last: { commit: last?.commit ?? '', day: last?.day ?? '2026-01-01' } };
}
