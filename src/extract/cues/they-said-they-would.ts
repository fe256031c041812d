import type { Cue } from './types.ts';

const PATTERN =
  / (?:said|says|say|swears|reckons|swore|told me|told us|tells me|assured me|thinks)(?: that)? (?:he|she|they|<p>|<n>) (?:would|will|can|is going) /;

export const theySaidTheyWould: Cue = {
  name: 'they-said-they-would',
  kind: 'awaiting',
  why: 'A report of their word: said he would, says she will.',
  fires: "Said she'd let us have the keys.",
  not: "Said I'd let her have the keys.",
  test: (unit) => PATTERN.test(unit.norm) && !unit.clause.negated,
};
