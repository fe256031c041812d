import { isAction, mine } from './predicates.ts';
import type { Cue } from './types.ts';

export const iWill: Cue = {
  name: 'i-will',
  kind: 'promise',
  why: 'I, or we, say what will be done.',
  fires: "I'll send her the deck by Friday.",
  not: "I'll be honest: this one is hard.",
  test: (unit) => mine(unit) && unit.clause.modal === 'will' && !unit.clause.negated && isAction(unit),
};
