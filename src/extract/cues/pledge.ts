import { mine } from './predicates.ts';
import type { Cue } from './types.ts';

export const pledge: Cue = {
  name: 'pledge',
  kind: 'promise',
  why: 'Promised, agreed, offered, volunteered, undertook: with me as the one who did.',
  fires: 'Promised to bring the sample boards.',
  not: 'She promised to bring the sample boards.',
  test: (unit) =>
    unit.clause.modal === 'pledge' && (mine(unit) || unit.clause.subject === 'none') && !unit.clause.negated,
};
