import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftDays } from '../../src/dates/shift.ts';
import { anyDay } from './any-day.ts';

describe('shiftDays', () => {
  it('moves every day of a text, over the ends of months and years', () => {
    expect(shiftDays('met: 2026-12-30, due:2027-02-27 [due:: 2027-03-01]', 3)).toBe(
      'met: 2027-01-02, due:2027-03-02 [due:: 2027-03-04]',
    );
  });

  it('leaves alone what is no day', () => {
    const text = '2026-02-30, 12026-01-01, 2026-01-011, 0113 496 0128, v2026-1-1';
    expect(shiftDays(text, 5)).toBe(text);
  });

  it('is undone by as many days back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), fc.string(), (day, days, words) => {
        fc.pre(day > '1000-01-01' && day < '9000-01-01' && !/\d/.test(words));
        const text = `${words} ${day} ${words}`;
        expect(shiftDays(shiftDays(text, days), -days)).toBe(text);
      }),
    );
  });
});
