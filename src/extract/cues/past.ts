import type { Cue } from './types.ts';

export const past: Cue = {
  name: 'past',
  kind: 'none',
  why: 'Done already.',
  fires: 'Sent the deck on Monday.',
  not: 'Send the deck on Monday.',
  test: (unit) => unit.clause.modal === 'past',
};
