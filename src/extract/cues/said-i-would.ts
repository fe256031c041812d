import type { Cue } from './types.ts';

const PATTERN = / (?:said|told|mentioned|replied|assured)(?: [^ ]+){0,3} (?:i|we) (?:would|will|am going|shall) /;

export const saidIWould: Cue = {
  name: 'said-i-would',
  kind: 'promise',
  why: 'A report of my own word: told her I would, said I would.',
  fires: "Told him I'd look out the old drawings.",
  not: 'I would have told him about the drawings.',
  test: (unit) => PATTERN.test(unit.norm) && !unit.clause.negated,
};
