import type { Cue } from './types.ts';

const PATTERN =
  / (?:i|we)(?: have)? (?:took|taken|take|signed up|put (?:my|our) hand up|said yes|said ok|will take|accepted|bagged|am down)/;

export const signedUp: Cue = {
  name: 'signed-up',
  kind: 'promise',
  why: 'I took it on, signed up, put my hand up, said yes to.',
  fires: "I've signed up to run the second stall.",
  not: 'Forty people signed up for the stall.',
  test: (unit) => PATTERN.test(unit.norm),
};
