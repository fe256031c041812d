import { theirs } from './predicates.ts';
import type { Cue } from './types.ts';

export const theyAreDoing: Cue = {
  name: 'they-are-doing',
  kind: 'awaiting',
  why: 'Somebody is sending, getting, bringing something to me.',
  fires: "She's getting me the figures off the accountant.",
  not: "She's getting married in June.",
  test: (unit) => theirs(unit) && unit.clause.modal === 'doing' && !unit.clause.negated,
};
