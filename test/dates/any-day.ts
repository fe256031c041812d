import fc from 'fast-check';
import { dayOf } from '../../src/dates/civil.ts';
import type { Day } from '../../src/dates/day.ts';

/** Any day of the years 1900 to 2150, leap days among them. */
export const anyDay: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 1900, max: 2150 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => dayOf(year, month, day) ?? dayOf(year, month, 28) ?? '2000-02-29');
