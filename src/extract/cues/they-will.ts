import { theirs } from './predicates.ts';
import type { Cue } from './types.ts';

export const theyWill: Cue = {
  name: 'they-will',
  kind: 'awaiting',
  why: 'Somebody else will do it, for me or my side.',
  fires: "She'll send me the signed lease.",
  not: "She won't send me the signed lease.",
  test: (unit) => theirs(unit) && unit.clause.modal === 'will' && !unit.clause.negated,
};
