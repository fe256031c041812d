import { addDays, diffDays } from '../../src/dates/civil.ts';
import type { Day } from '../../src/dates/day.ts';
import type { Commit } from './fast-import.ts';
import { randomFrom } from './random.ts';

/*
 * Plays some months of a vault: promises are made, moved, put off, kept, dropped, reworded and deleted, notes are renamed,
 * and two machines go apart and come together. What became of each promise is written down as it is played, so that it is
 * known without reading a note or a commit.
 */

/** What became of one promise, as it was played. */
export interface Fate {
  /** Its words, which no other has. */
  words: string;
  made: Day;
  firstDue: Day;
  due: Day;
  moves: number;
  reworded: number;
  end: 'open' | 'kept' | 'dropped' | 'gone' | 'reworded';
  ended: Day | null;
}

interface Promised extends Fate {
  note: Note;
  snoozed: Day | null;
  /** Whether its mark tells the day. */
  marked: boolean;
}

interface Note {
  path: string;
  day: Day;
}

const SYLLABLES = ['ba', 'do', 'fe', 'gu', 'ki', 'lo', 'mu', 'na', 'po', 'ri', 'su', 'te', 'vo', 'wa', 'zi'];

/** Plays so many steps; the commits in order, and what became of every promise. */
export function playHistory(seed: number, steps: number): { commits: Commit[]; fates: Fate[]; last: Day } {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[random.below(from.length)];
  const word = (): string => Array.from({ length: 4 }, () => pick(SYLLABLES)).join('');
  const sentence = (): string => `Send ${Array.from({ length: 6 }, word).join(' ')}`;

  const notes: Note[] = [];
  const promises: Promised[] = [];
  const commits: Commit[] = [];
  let day: Day = '2026-03-02';
  /** Of each promise the machine that alone may touch it while they are apart. */
  let apart: Map<Promised, 'main' | 'phone'> | null = null;
  /** The state of each promise and note when they went apart, as the other machine still has it. */
  let phones = 0;
  let before: { promises: Map<Promised, Promised>; paths: Map<Note, string> } | null = null;

  const ahead = (from: Day): Day => addDays(from, 1 + random.below(14));
  const open = (branch: string): Promised[] =>
    promises.filter((each) => each.end === 'open' && (apart === null || apart.get(each) === branch));

  function make(): void {
    const known = pick(notes);
    const note = known !== undefined && known.day === day ? known : { path: `meetings/${day} ${word()}.md`, day };
    if (note !== known) notes.push(note);
    const due = ahead(day);
    const fate = {
      words: sentence(),
      made: day,
      firstDue: due,
      due,
      moves: 0,
      reworded: 0,
      end: 'open',
      ended: null,
    } as const;
    const promised: Promised = { ...fate, note, snoozed: null, marked: false };
    promises.push(promised);
    apart?.set(promised, 'main');
  }

  function act(promised: Promised): void {
    const what = random.unit();
    if (what < 0.3) {
      const due = ahead(promised.due > day ? promised.due : day);
      Object.assign(promised, { due, moves: promised.moves + 1 });
    } else if (what < 0.4) {
      Object.assign(promised, { snoozed: ahead(promised.snoozed ?? day), moves: promised.moves + 1 });
    } else if (what < 0.65) {
      const marked = random.chance(0.7);
      Object.assign(promised, { end: 'kept', marked, ended: marked ? addDays(day, -random.below(2)) : day });
    } else if (what < 0.75) {
      Object.assign(promised, { end: 'dropped', marked: true, ended: day });
    } else if (what < 0.85) {
      Object.assign(promised, { end: 'gone', ended: day });
    } else if (apart === null) {
      reword(promised);
    }
  }

  function reword(promised: Promised): void {
    const words = `${promised.words.split(' ').slice(0, 5).join(' ')} ${word()} ${word()}`;
    promises.push({ ...promised, words, reworded: promised.reworded + 1 });
    Object.assign(promised, { end: 'reworded', ended: day });
  }

  function line({ words, due, snoozed, end, ended, marked }: Promised): string {
    const box = end === 'kept' ? 'x' : end === 'dropped' ? '-' : ' ';
    const put = snoozed === null ? '' : ` ⏳ ${snoozed}`;
    const closed = !marked ? '' : end === 'kept' ? ` ✅ ${ended}` : end === 'dropped' ? ` ❌ ${ended}` : '';
    return `- [${box}] ${words}${put} 📅 ${due}${closed}`;
  }

  /** What a machine has: all that is its own, and the rest as it was when they went apart. */
  function filesOf(branch: string): Map<string, string> {
    const files = new Map<string, string>();
    for (const note of notes) {
      const path = branch === 'main' || before === null ? note.path : before.paths.get(note);
      const own = promises
        .filter((each) => each.note === note)
        .flatMap((each) => {
          const mine = apart === null || apart.get(each) === branch;
          const state = mine ? each : before?.promises.get(each);
          return state === undefined || state.end === 'gone' || state.end === 'reworded' ? [] : [line(state)];
        });
      if (path === undefined) continue;
      const front = `---\ntype: meeting\ndate: ${note.day}\nwith: [Ada Moss]\n---\nWe sat in the kitchen of the old mill.\n`;
      files.set(path, `${front}${own.join('\n')}\n`);
    }
    return files;
  }

  function commit(branch: string, merge: string | null = null): void {
    const named = branch === 'main' ? branch : `phone${phones}`;
    commits.push({ branch: named, merge, date: `${day}T12:00:00`, files: filesOf(branch) });
  }

  for (let step = 0; step < steps; step += 1) {
    day = addDays(day, random.chance(0.4) ? 0 : 1);
    const branch = apart !== null && random.chance(0.5) ? 'phone' : 'main';
    const what = random.unit();
    if (what < 0.35 && branch === 'main') make();
    else if (what < 0.42 && branch === 'main') {
      const note = pick(notes);
      if (note !== undefined) note.path = `archive/${word()}.md`;
    } else {
      const promised = pick(open(branch));
      if (promised !== undefined) act(promised);
    }
    commit(branch);
    if (apart === null && random.chance(0.15)) {
      apart = new Map(promises.map((each) => [each, random.chance(0.5) ? 'main' : 'phone']));
      before = {
        promises: new Map(promises.map((each) => [each, { ...each }])),
        paths: new Map(notes.map((note) => [note, note.path])),
      };
      phones += 1;
      commits.push({
        branch: `phone${phones}`,
        from: 'main',
        merge: null,
        date: `${day}T12:00:00`,
        files: filesOf('phone'),
      });
    } else if (apart !== null && random.chance(0.3)) {
      apart = null;
      before = null;
      commit('main', `phone${phones}`);
    }
  }
  if (apart !== null) {
    apart = null;
    commit('main', `phone${phones}`);
  }
  return { commits, fates: promises, last: day };
}

/** Days after the first due day, as the ledger is to have it. */
export function daysLate({ end, ended, firstDue }: Fate, today: Day): number | null {
  if (end === 'kept') return ended === null ? null : diffDays(ended, firstDue);
  return end === 'open' && today > firstDue ? diffDays(today, firstDue) : null;
}
