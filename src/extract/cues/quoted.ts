import type { Cue } from './types.ts';

export const quoted: Cue = {
  name: 'quoted',
  kind: 'none',
  why: 'In quotation marks: somebody else may be speaking.',
  fires: '"Send a card, nobody sends a card."',
  not: 'Send a card, nobody sends a card.',
  test: (unit) => unit.quoted,
};
