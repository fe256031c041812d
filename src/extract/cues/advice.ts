import type { Cue } from './types.ts';

const PATTERN =
  /(?:^| )(?:tips?|advice|rule|motto|lesson|always|never|moral|wisdom|mantra|reminder|learnt?|maxim|trick|says you|the key is|remember that|recommends?|suggested?|suggests)(?: |$)/;

export const advice: Cue = {
  name: 'advice',
  kind: 'none',
  why: 'A tip, rule, motto or lesson, for people in general.',
  fires: 'Her tip: send the agenda in advance.',
  not: 'She wants the agenda in advance.',
  test: (unit) =>
    PATTERN.test(unit.norm) || PATTERN.test(unit.label) || (unit.before !== null && PATTERN.test(unit.before.norm)),
};
