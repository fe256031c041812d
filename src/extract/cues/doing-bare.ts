import { isAction } from './predicates.ts';
import type { Cue } from './types.ts';

export const doingBare: Cue = {
  name: 'doing-bare',
  kind: 'promise',
  why: 'A participle without a subject that sends or takes something.',
  fires: 'Posting her the swatches tonight.',
  not: 'Raining again, as ever.',
  test: (unit) =>
    unit.clause.modal === 'doing' && unit.clause.subject === 'none' && !unit.clause.negated && isAction(unit),
};
