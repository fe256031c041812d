import type { Cue } from './types.ts';

const PATTERN =
  /(?:^ (?:.{0,40} )?(?:let me|let us) (?:check|look|ask|see|find|think|get|talk|speak|run|have|go|sound|come|know|take|dig|sort)|leave (?:it|that|this) (?:with|to) (?:me|us)|mine to do|i (?:will )?sleep on it|on it ,) /;

export const letMe: Cue = {
  name: 'let-me',
  kind: 'promise',
  why: '"Let me check", "leave it with me": taken on in so many words.',
  fires: 'Let me check with the printer and come back to you.',
  not: 'He let me use his desk.',
  test: (unit) => PATTERN.test(unit.norm),
};
