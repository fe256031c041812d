import { isAction, mine } from './predicates.ts';
import type { Cue } from './types.ts';

export const iAmDoing: Cue = {
  name: 'i-am-doing',
  kind: 'promise',
  why: 'Present progressive for the near future, mine.',
  fires: "I'm dropping the keys round tomorrow.",
  not: "I'm thinking the keys were lost.",
  test: (unit) => mine(unit) && unit.clause.modal === 'doing' && !unit.clause.negated && isAction(unit),
};
