import type { Cue } from './types.ts';

const PATTERN =
  / (?:every (?:week|month|year|day|time|morning|<day>|[a-z]+day)|usually|normally|generally|often|weekly|monthly|used to|tends? to|as ever|as usual|always) /;

export const habit: Cue = {
  name: 'habit',
  kind: 'none',
  why: 'Every week, usually, used to: a habit.',
  fires: 'I send a card every year.',
  not: "I'll send a card this year.",
  test: (unit) => PATTERN.test(unit.norm),
};
