import { theirs } from './predicates.ts';
import type { Cue } from './types.ts';

export const theyAreDoing: Cue = {
  name: 'they-are-doing',
  kind: 'awaiting',
  why: 'Somebody is sending, getting, bringing something to me.',
  fires: "She's getting me the figures off the accountant.",
  not: "I'm getting her the figures off the accountant.",
  test: (unit) => theirs(unit) && unit.clause.modal === 'doing' && !unit.clause.negated,
};
