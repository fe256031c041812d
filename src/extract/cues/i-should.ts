import { isAction, mine } from './predicates.ts';
import type { Cue } from './types.ts';

export const iShould: Cue = {
  name: 'i-should',
  kind: 'promise',
  why: 'One concrete thing that I should do.',
  fires: 'I should send her the paper on dyes.',
  not: 'I should network more.',
  test: (unit) =>
    unit.clause.modal === 'should' &&
    (mine(unit) || unit.clause.subject === 'none') &&
    isAction(unit) &&
    !unit.clause.negated,
};
