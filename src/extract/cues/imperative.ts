import type { Cue } from './types.ts';

export const imperative: Cue = {
  name: 'imperative',
  kind: 'promise',
  why: 'An instruction to myself: a verb of action at the head.',
  fires: 'Send her the link to the recording.',
  not: 'Sends her regards to the team.',
  test: (unit) => unit.clause.modal === 'imperative' && !unit.clause.negated && !unit.question,
};
