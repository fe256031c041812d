import { theirs } from './predicates.ts';
import type { Cue } from './types.ts';

export const nameTo: Cue = {
  name: 'name-to',
  kind: 'awaiting',
  why: '"Name to …": an action put on somebody.',
  fires: 'Petra to confirm the numbers.',
  not: 'Petra wanted to confirm the numbers.',
  test: (unit) =>
    unit.clause.modal === 'to' && theirs(unit) && (unit.clause.subjectAt ?? 9) <= 2 && !unit.clause.negated,
};
