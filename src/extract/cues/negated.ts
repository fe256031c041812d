import type { Cue } from './types.ts';

export const negated: Cue = {
  name: 'negated',
  kind: 'none',
  why: 'The action is denied.',
  fires: "I won't send the proposal now.",
  not: "I'll send the proposal now.",
  test: (unit) => unit.clause.negated,
};
