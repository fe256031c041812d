import { mine } from './predicates.ts';
import type { Cue } from './types.ts';

const PATTERN =
  / (?:keen|interested|interest|open to|up for|curious|intrigued|warm to|(?:likes?|liked) the (?:idea|sound|look)|taken with|drawn to|fancies|fancied|attracted|would (?:love|like))/;

export const keen: Cue = {
  name: 'keen',
  kind: 'opportunity',
  why: 'Keen, interested, open to, up for, curious about.',
  fires: "He's open to a pilot at the second site.",
  not: "We're open to a pilot at the second site.",
  test: (unit) => PATTERN.test(unit.norm) && !mine(unit),
};
