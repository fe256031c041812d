import { isAction, mine } from './predicates.ts';
import type { Cue } from './types.ts';

export const iPresent: Cue = {
  name: 'i-present',
  kind: 'promise',
  why: 'Note-style present: "I check it and sign".',
  fires: 'She drafts, I check it and send it back.',
  not: 'I like it when she drafts.',
  test: (unit) => mine(unit) && unit.clause.modal === 'present' && isAction(unit) && !unit.clause.negated,
};
