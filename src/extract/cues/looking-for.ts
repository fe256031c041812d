import { mine } from './predicates.ts';
import type { Cue } from './types.ts';

const PATTERN =
  / (?:looking (?:for|to)|look for|hunting for|in need of|is after|are after|on the look-?out|short of|in the market|search(?:es|ing)? (?:for )?somebody|needs? (?:a|an|some|somebody|someone|help)|wants? (?:a|an|some|somebody|someone|help|us|me))/;

export const lookingFor: Cue = {
  name: 'looking-for',
  kind: 'opportunity',
  why: 'Looking for, after, short of somebody or something that I could offer.',
  fires: 'Her sister is looking for a bookkeeper.',
  not: 'We are looking for a bigger hall.',
  test: (unit) => PATTERN.test(unit.norm) && !mine(unit),
};
