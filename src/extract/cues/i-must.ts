import { mine } from './predicates.ts';
import type { Cue } from './types.ts';

export const iMust: Cue = {
  name: 'i-must',
  kind: 'promise',
  why: 'Must, need to, have to, remember to: my own duty, with or without "I".',
  fires: 'Need to get back to them on the price.',
  not: 'They need to get back to the bank.',
  test: (unit) =>
    unit.clause.modal === 'must' && (mine(unit) || unit.clause.subject === 'none') && !unit.clause.negated,
};
