import type { Cue } from './types.ts';

const PATTERN = /^ (?:[^a-z<]+ )?(?:and |but |so )?(?:will|going to) [a-z]/;

export const willBare: Cue = {
  name: 'will-bare',
  kind: 'promise',
  why: '"Will" without a subject at the head of a note-style line.',
  fires: 'Will ping him on Thursday about the lease.',
  not: 'Will they ping us about the lease?',
  test: (unit) => PATTERN.test(unit.norm) && unit.clause.subject === 'none' && !unit.clause.negated && !unit.question,
};
