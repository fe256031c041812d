import type { Cue } from './types.ts';

const PATTERN = / (?:if|unless|in case|provided|assuming|only when|were|should they|depends|depending) /;

export const conditional: Cue = {
  name: 'conditional',
  kind: 'none',
  why: 'Hangs on something that has not happened.',
  fires: "If they win the bid I'll introduce them.",
  not: "I'll introduce them.",
  test: (unit) => PATTERN.test(unit.norm) || (unit.before !== null && PATTERN.test(unit.before.norm)),
};
