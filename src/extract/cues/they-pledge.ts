import { theirs } from './predicates.ts';
import type { Cue } from './types.ts';

export const theyPledge: Cue = {
  name: 'they-pledge',
  kind: 'awaiting',
  why: 'Somebody else promised, agreed or offered.',
  fires: 'He promised me three names.',
  not: 'I promised him three names.',
  test: (unit) => unit.clause.modal === 'pledge' && theirs(unit) && !unit.clause.negated,
};
