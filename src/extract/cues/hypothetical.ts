import type { Cue } from './types.ts';

const PATTERN =
  / (?:would|should|could|might|must) (?:not )?have (?:[a-z]+ed|been|sent|told|got|given|come|gone|had|done|made|put|said|brought|rung|written|taken|picked|kept) /;

export const hypothetical: Cue = {
  name: 'hypothetical',
  kind: 'none',
  why: 'Would have, should have, might have: never happened.',
  fires: 'I would have sent it but the post was shut.',
  not: 'I would send it by post.',
  test: (unit) => PATTERN.test(unit.norm),
};
