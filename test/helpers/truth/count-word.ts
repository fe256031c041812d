import { earlier, from, mondayOf, plus } from './calendar.ts';
import type { Said } from './facts.ts';
import { called, type Expected, isOpen, middle, saidLine, share, standing, type View, within } from './view.ts';

interface Word {
  made: Said[];
  kept: Said[];
  dropped: Said[];
  open: Said[];
  late: Said[];
}

/** What became of the promises, or of what is owed. */
export function wordOf(view: View, kind: Said['kind']): Word {
  const all = view.facts.said.filter((each) => each.kind === kind);
  const closed = (as: 'done' | 'dropped') =>
    all.filter((each) => standing(each, view.asOf) === as && within(view, each.closed ?? each.day));
  return {
    made: all.filter(({ day }) => within(view, day)),
    kept: closed('done'),
    dropped: closed('dropped'),
    open: all.filter((each) => isOpen(each, view.asOf)),
    late: all.filter((each) => standing(each, view.asOf) === 'late'),
  };
}

/** Of what fell due and is decided, the share kept in time. */
export function keptOnTime(view: View): number | null {
  let [kept, missed] = [0, 0];
  for (const { kind, day, due, fate, closed } of view.facts.said) {
    if (kind !== 'promise' || day > view.asOf || due === null || !within(view, due)) continue;
    // Done some time, or let go: that says nothing.
    if (fate !== 'open' && closed === null) continue;
    if (fate === 'dropped' && closed !== null && closed <= view.asOf) continue;
    const isDone = fate === 'done' && closed !== null && closed <= view.asOf;
    if (isDone && closed <= due) kept += 1;
    else if (isDone || due < view.asOf || view.over) missed += 1;
  }
  return share(kept, kept + missed);
}

/** The twelve weeks up to the audit's last, each as it stood at its own end. */
export function trend(view: View): View[] {
  const last = mondayOf(view.end);
  return Array.from({ length: 12 }, (_, index) => {
    const start = plus(last, (index - 11) * 7);
    const end = plus(start, 6);
    const asOf = earlier(end, view.asOf);
    return { ...view, start, end, asOf, over: end < view.asOf || (end === view.asOf && view.over) };
  });
}

export function myWord(view: View): Expected {
  const word = wordOf(view, 'promise');
  const next = plus(view.end, 7);
  const soon = word.open.filter(({ due }) => due !== null && due > view.end && due <= next);
  const lines = (some: readonly Said[]) => some.map((each) => saidLine(view, each));
  return {
    figures: {
      made: word.made.length,
      kept: word.kept.length,
      late: word.late.length,
      open: word.open.length,
      [`due ${called(view).next}`]: soon.length,
      'median lateness': middle(word.late.map(({ due }) => (due === null ? 0 : from(due, view.asOf)))),
    },
    groups: {
      late: lines(word.late),
      kept: lines(word.kept),
      made: lines(word.made),
      'due-this-week': lines(word.open.filter(({ due }) => due !== null && due >= view.asOf && due <= view.end)),
      'due-next-week': lines(soon),
      open: lines(word.open.filter((each) => (each.due === null || each.due > next) && !word.made.includes(each))),
      dropped: lines(word.dropped),
    },
    charts: {},
  };
}

export function theirWord(view: View): Expected {
  const word = wordOf(view, 'awaiting');
  const waiting = word.open.filter((each) => !word.late.includes(each));
  return {
    figures: { 'owed to me': word.open.length, late: word.late.length },
    groups: {
      late: word.late.map((each) => saidLine(view, each)),
      waiting: waiting.map((each) => saidLine(view, each)),
      received: word.kept.map((each) => saidLine(view, each)),
    },
    charts: {},
  };
}

/** Soft interest: heard of late, ripe, or older. */
export function openings(view: View): Expected {
  const { open } = wordOf(view, 'opening');
  const fresh = open.filter(({ day }) => within(view, day));
  const ripe = open.filter((each) => !fresh.includes(each) && each.start !== null && each.start <= plus(view.end, 7));
  const older = open.filter((each) => !fresh.includes(each) && !ripe.includes(each));
  const lines = (some: readonly Said[]) => some.map((each) => saidLine(view, each));
  return {
    figures: { [called(view).during]: fresh.length, open: open.length },
    groups: { ripe: lines(ripe), 'this-week': lines(fresh), older: lines(older) },
    charts: {},
  };
}
