import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../src/dates/civil.ts';
import type { Day } from '../../src/dates/day.ts';
import { formatIsoWeek, isoWeek, parseIsoWeek, weekBounds } from '../../src/dates/iso-week.ts';
import { anyDay } from './any-day.ts';

describe('ISO weeks', () => {
  // Years that begin on each weekday, and years of 53 weeks (2026, 2020).
  it.each<[Day, string]>([
    ['2026-11-18', '2026-W47'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2024-12-29', '2024-W52'],
    ['2021-01-01', '2020-W53'],
    ['2018-01-01', '2018-W01'],
    ['2022-01-02', '2021-W52'],
  ])('%s lies in %s', (day, week) => {
    expect(formatIsoWeek(day)).toBe(week);
  });
  it('comes back: a week that is written can be read', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const bounds = parseIsoWeek(formatIsoWeek(day));
        expect(bounds).toEqual(weekBounds(day));
        expect(bounds !== null && bounds.start <= day && day <= bounds.end).toBe(true);
      }),
    );
  });
  it('gives neighbouring weeks neighbouring numbers', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const here = isoWeek(day);
        const next = isoWeek(addDays(day, 7));
        expect(next.week === here.week + 1 || (next.week === 1 && next.year === here.year + 1 && here.week >= 52)).toBe(
          true,
        );
        expect(weekday(weekBounds(day).start)).toBe(1);
        expect(weekday(weekBounds(day).end)).toBe(7);
      }),
    );
  });
  it.each(['2026-W54', '2025-W53', '2026-W00', '2026-W1', '2026-47', 'W47', '2026-W047', 'next week', ''])(
    'refuses %j',
    (text) => {
      expect(parseIsoWeek(text)).toBeNull();
    },
  );
  it('knows the years of 53 weeks', () => {
    const long = [2020, 2026, 2032, 2037, 2043, 2048];
    for (let year = 2020; year <= 2048; year += 1)
      expect(parseIsoWeek(`${year}-W53`) !== null).toBe(long.includes(year));
  });
});
