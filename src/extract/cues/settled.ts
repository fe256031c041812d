import type { Cue } from './types.ts';

const PATTERN =
  / (?:no need|nothing to|not needed|no longer|already|dealt with|sorted|all done|done that|no action|never mind|forget (?:it|that)|cancelled|scrapped|off the table|called off|too late|declined|turned (?:it|me|us) down|said no|no thanks|no thank you) /;

export const settled: Cue = {
  name: 'settled',
  kind: 'none',
  why: 'Done, dealt with, not needed, no longer.',
  fires: 'The invoice is paid, nothing to chase.',
  not: 'The invoice is to be paid.',
  test: (unit) => PATTERN.test(unit.norm),
};
