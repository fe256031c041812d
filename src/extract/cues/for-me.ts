import { theirs } from './predicates.ts';
import type { Cue } from './types.ts';

const PATTERN = / (?:me|us|my|our) /;

export const forMe: Cue = {
  name: 'for-me',
  kind: 'awaiting',
  why: 'Somebody else acts, and the object is me or us.',
  fires: "He'll ring me once the board has met.",
  not: "He'll ring his mother.",
  test: (unit) => theirs(unit) && PATTERN.test(unit.norm) && unit.clause.modal !== 'past' && !unit.clause.negated,
};
