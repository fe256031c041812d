import { mine } from './predicates.ts';
import type { Cue } from './types.ts';

const PATTERN =
  / (?:asked?|asks|asking|enquired|inquired|wanted to know|wants to know|quizzed me)(?: [^ ]+){0,4} (?:what (?:we|i|it|a|our|ours)|whether|if (?:we|i)|do (?:we|i)|did (?:we|i)|could (?:we|i|she|he|they)|can (?:we|i)|how much|about|our|my|price|prices|rates|pricing|would (?:we|i)|are (?:we|i))/;

export const askedAbout: Cue = {
  name: 'asked-about',
  kind: 'opportunity',
  why: 'They asked what we charge, whether we do it, about our offer.',
  fires: 'Asked what we charge for a half day.',
  not: 'Asked what time the train goes.',
  test: (unit) => PATTERN.test(unit.norm) && !mine(unit),
};
