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
  ])('%s is %s days', (text, days) => expect(parseCadence(text)).toBe(days));
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
