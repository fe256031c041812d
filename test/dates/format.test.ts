import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/dates/civil.ts';
import type { Day } from '../../src/dates/day.ts';
import { formatDay } from '../../src/dates/format.ts';
import { readWrittenDay } from '../../src/dates/written.ts';
import { anyDay } from './any-day.ts';

const today: Day = '2026-11-18';

describe('formatDay', () => {
  it('writes short days, with the year where it is another', () => {
    expect(formatDay('2026-11-20', { style: 'short', today })).toBe('Fri 20 Nov');
    expect(formatDay('2027-01-04', { style: 'short', today })).toBe('Mon 4 Jan 2027');
    expect(formatDay('2027-01-04', { style: 'short' })).toBe('Mon 4 Jan');
  });
  it('writes long days', () => {
    expect(formatDay('2026-11-20', { style: 'long' })).toBe('Friday 20 November 2026');
  });
  it.each<[number, string]>([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [3, 'in 3 days'],
    [-3, '3 days ago'],
    [13, 'in 13 days'],
    [14, 'in 2 weeks'],
    [-20, '2 weeks ago'],
    [62, 'in 8 weeks'],
    [63, 'in 2 months'],
    [-365, '11 months ago'],
    [800, 'in 2 years'],
  ])('%i days away is %s', (days, expected) => {
    expect(formatDay(addDays(today, days), { style: 'relative', today })).toBe(expected);
  });
  it('falls back to the short form where there is no today', () => {
    expect(formatDay('2026-11-20', { style: 'relative' })).toBe('Fri 20 Nov');
  });
  it('writes nothing that cannot be read back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readWrittenDay(formatDay(day, { style: 'long' }))).toBe(day);
        expect(readWrittenDay(formatDay(day, { style: 'short', today: day }), { reference: day })).toBe(day);
      }),
    );
  });
});
