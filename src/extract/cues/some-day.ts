import type { Cue } from './types.ts';

const PATTERN =
  / (?:at some point|some ?day|one day|some time|sometime|down the road|down the line|later (?:on|in the year)|in the future|no rush|no date|early days|nothing firm|when the time comes|maybe|perhaps|possibly|in principle)/;

export const someDay: Cue = {
  name: 'some-day',
  kind: 'opportunity',
  why: 'Some day, at some point, maybe next year: no commitment yet.',
  fires: 'Training for the depot, maybe next year.',
  not: 'We moved the depot last year.',
  test: (unit) => PATTERN.test(unit.norm),
};
