import type { Cue } from './types.ts';

const PATTERN =
  /(?:^ (?:[^ ]+ ){0,4}| (?:i am|we are|me|us|still|am) )(?:waiting (?:for|on|to hear)|awaiting|pending from|yet to (?:hear|receive|send)|outstanding from) /;

export const waitingFor: Cue = {
  name: 'waiting-for',
  kind: 'awaiting',
  why: 'Waiting for something, still not here, to come from them.',
  fires: 'Still waiting on the council for the permit.',
  not: 'The waiting list is long.',
  test: (unit) => PATTERN.test(unit.norm),
};
