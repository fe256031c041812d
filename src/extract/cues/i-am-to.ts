import type { Cue } from './types.ts';

const PATTERN = / (?:i|we|<me>) (?:am|are|is)?(?: ?(?:also|still|now))? to [a-z]/;

export const iAmTo: Cue = {
  name: 'i-am-to',
  kind: 'promise',
  why: '"I am to …": an action put on me.',
  fires: "I'm to ring the caterer about the trays.",
  not: "I'm not to ring the caterer again.",
  test: (unit) => PATTERN.test(unit.norm) && !unit.clause.negated,
};
