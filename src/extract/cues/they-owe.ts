import { mine, theirs } from './predicates.ts';
import type { Cue } from './types.ts';

const PATTERN = / (?:owes?|owed|owing)(?: (?:me|us))? /;

export const theyOwe: Cue = {
  name: 'they-owe',
  kind: 'awaiting',
  why: 'Somebody owes me or my side.',
  fires: 'Bruno still owes us the hire form.',
  not: 'I still owe Bruno the hire form.',
  test: (unit) =>
    PATTERN.test(unit.norm) &&
    !mine(unit) &&
    (theirs(unit) || / owes? (?:me|us) /.test(unit.norm) || / owes /.test(unit.norm)),
};
