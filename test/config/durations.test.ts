import { describe, expect, it } from 'vitest';
import { parseCadence, parseMinutes } from '../../src/config/durations.ts';

describe('cadence', () => {
  it.each([
    ['6w', 42],
    ['3m', 90],
    ['10d', 10],
    ['1y', 365],
    ['every 6 weeks', 42],
    ['every month', 30],
    ['2 weeks', 14],
    ['monthly', 30],
    ['Quarterly', 91],
    ['30', 30],
    ['3650', 3650],
    ['', null],
    ['every', null],
    ['w', null],
    ['often', null],
    ['0d', null],
    ['99y', null],
  ])('%s is %s days, and twice as long at most', (text, days) =>
    expect(parseCadence(text)).toEqual(days === null ? null : { ideal: days, most: days * 2 }),
  );

  it.each([
    ['6w..3m', 42, 90],
    ['6w-3m', 42, 90],
    ['6w–3m', 42, 90],
    ['6 weeks to 3 months', 42, 90],
    ['every 6 weeks to 3 months', 42, 90],
    ['2w .. 2w', 14, 14],
    ['10..20', 10, 20],
  ])('%s is %s days, and %s at most', (text, ideal, most) => expect(parseCadence(text)).toEqual({ ideal, most }));

  it.each(['3m..6w', '6w..', '..6w', '6w..soon', '1w..2w..3w', '6w..0d', '2w-99y', '-5', '- 5'])('%s is none', (text) =>
    expect(parseCadence(text)).toBeNull(),
  );
});

describe('minutes', () => {
  it.each([
    ['45', 45],
    ['30m', 30],
    ['30 min', 30],
    ['~10m', 10],
    ['1h', 60],
    ['1h30', 90],
    ['1h5m', 65],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['1:30', 90],
    ['2 hours', 120],
    ['90 minutes', 90],
    ['7 d', null],
    ['9999', 9999],
    ['169h', null],
    ['0', null],
    ['me (Rosie)', null],
    ['', null],
  ])('%s is %s', (text, minutes) => expect(parseMinutes(text)).toBe(minutes));
});
