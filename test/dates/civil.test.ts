import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkdays,
  dayOf,
  diffDays,
  endOfMonth,
  endOfQuarter,
  isDay,
  isWorkday,
  maxDay,
  minDay,
  parseDay,
  partsOf,
  startOfWeek,
  weekday,
} from '../../src/dates/civil.ts';
import type { Day } from '../../src/dates/day.ts';
import { anyDay } from './any-day.ts';

describe('parseDay', () => {
  it.each(['2026-11-18', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00',
    '0000-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeNull();
    expect(isDay(text)).toBe(false);
  });
  it('refuses what is not a string', () => {
    for (const value of [null, undefined, 20261118, new Date(0), {}]) expect(isDay(value)).toBe(false);
  });
});

describe('arithmetic', () => {
  it('agrees with an independent calendar for every day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -200_000, max: 200_000 }), (day, n) => {
        const { year, month, day: date } = partsOf(day);
        const there = new Date(Date.UTC(year, month - 1, date + n));
        if (there.getUTCFullYear() < 1 || there.getUTCFullYear() > 9999) return;
        expect(addDays(day, n)).toBe(there.toISOString().slice(0, 10));
        expect(weekday(day)).toBe(((new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7) + 1);
      }),
    );
  });
  it('comes back: diffDays undoes addDays', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, n) => {
        expect(diffDays(addDays(day, n), day)).toBe(n);
        expect(addDays(addDays(day, n), -n)).toBe(day);
      }),
    );
  });
  it('orders days as their text is ordered', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(diffDays(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(minDay(a, b) <= maxDay(a, b)).toBe(true);
      }),
    );
  });
  it('stops at the ends of the four-digit years', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addDays('2026-11-18', Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
  });
  it.each<[Day, number, Day]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-18', 2, '2027-01-18'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i months is %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected);
  });
  it('never jumps over a month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, n) => {
        const a = partsOf(day);
        const b = partsOf(addMonths(day, n));
        expect(b.year * 12 + b.month - (a.year * 12 + a.month)).toBe(n);
        expect(b.day).toBeLessThanOrEqual(a.day);
      }),
    );
  });
});

describe('boundaries', () => {
  it('finds the ends of periods', () => {
    expect(endOfMonth('2026-02-10')).toBe('2026-02-28');
    expect(endOfMonth('2028-02-10')).toBe('2028-02-29');
    expect(endOfQuarter('2026-11-18')).toBe('2026-12-31');
    expect(endOfQuarter('2026-04-01')).toBe('2026-06-30');
    expect(startOfWeek('2026-11-22')).toBe('2026-11-16');
    expect(startOfWeek('2026-11-16')).toBe('2026-11-16');
  });
  it('makes no day that does not exist', () => {
    expect(dayOf(2026, 2, 29)).toBeNull();
    expect(dayOf(2026, 6, 31)).toBeNull();
    expect(dayOf(2026, 1.5, 1)).toBeNull();
    expect(dayOf(Number.NaN, 1, 1)).toBeNull();
    expect(dayOf(2026, 6, 30)).toBe('2026-06-30');
  });
});

describe('workdays', () => {
  const usual = [1, 2, 3, 4, 5];
  it.each<[Day, number, Day]>([
    ['2026-11-18', 1, '2026-11-19'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-18', 10, '2026-12-02'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-18', 0, '2026-11-18'],
  ])('%s and %i workdays is %s', (day, n, expected) => {
    expect(addWorkdays(day, n, usual)).toBe(expected);
  });
  it('counts each workday passed, whatever the working week', () => {
    const week = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), week, (day, n, workdays) => {
        const end = addWorkdays(day, n, workdays);
        let passed = 0;
        for (let d = addDays(day, 1); d <= end; d = addDays(d, 1)) passed += isWorkday(d, workdays) ? 1 : 0;
        expect(passed).toBe(n);
        expect(isWorkday(end, workdays)).toBe(true);
      }),
    );
  });
  it('ends also for a working week without days', () => {
    expect(addWorkdays('2026-11-18', 3, [])).toBe('2026-11-21');
  });
});
