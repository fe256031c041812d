import { theirs } from './predicates.ts';
import type { Cue } from './types.ts';

const PATTERN =
  / (?:will|going to|is|are|may|might|to) (?:be )?(?:mov(?:e|ing)|retir(?:e|ing)|marry|marrying|leav(?:e|ing)|open(?:ing)?|clos(?:e|ing)|start(?:ing)?|go(?:ing)?|speak(?:ing)?|have|having|get(?:ting)? married|away|back|off|present(?:ing)?|run(?:ning)?|hire|hiring|launch(?:ing)?|take on|taking on|expand(?:ing)?|sell(?:ing)?|rain|be) /;

export const theirOwn: Cue = {
  name: 'their-own',
  kind: 'none',
  why: 'Plans of others that do nothing for me: move, retire, marry, holiday, open, close.',
  fires: 'They will move to Leeds in May.',
  not: 'They will send us the plans in May.',
  test: (unit) => theirs(unit) && PATTERN.test(unit.norm) && !/ (?:me|us|my|our) /.test(unit.norm),
};
