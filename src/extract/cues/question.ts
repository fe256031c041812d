import type { Cue } from './types.ts';

export const question: Cue = {
  name: 'question',
  kind: 'none',
  why: 'A question.',
  fires: 'Shall I send it?',
  not: "I'll send it.",
  test: (unit) => unit.question,
};
