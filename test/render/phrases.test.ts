import { describe, expect, it } from 'vitest';
import { money } from '../../src/render/figures.ts';
import { duePhrase, keptPhrase, mergedReasons, minutesPhrase, pastPhrase } from '../../src/render/phrases.ts';

describe('phrases', () => {
  it.each([
    ['2026-11-18', '2 days late'],
    ['2026-11-19', '1 day late'],
    ['2026-11-20', 'today'],
    ['2026-11-21', 'tomorrow'],
    ['2026-11-27', 'Fri 27 Nov'],
    ['2027-01-04', 'Mon 4 Jan 2027'],
  ] as const)('due %s is "%s"', (due, phrase) => {
    expect(duePhrase(due, '2026-11-20')).toBe(phrase);
  });

  it('tells how a promise was kept', () => {
    expect([-2, 0, 1].map(keptPhrase)).toEqual(['2 days early', 'on the day', '1 day late']);
  });

  it('tells time and rhythm', () => {
    expect([5, 60, 85, 125].map(minutesPhrase)).toEqual(['5 min', '1 h', '1 h 25', '2 h 05']);
    expect([0, 1, 12].map(pastPhrase)).toEqual(['due today', '1 day past', '12 days past']);
  });

  it('merges reasons: the weightiest first, each once, none that speaks against', () => {
    const reasons = [
      { points: 1, reason: 'quick' },
      { points: 9, reason: 'late' },
      { points: -5, reason: 'snoozed' },
      { points: 2, reason: 'quick' },
      { points: 1, reason: 'near' },
    ];
    expect(mergedReasons(reasons, 2)).toBe('late; quick');
  });

  it.each([
    [480000, 'EUR', '€4,800'],
    [-4050, 'GBP', '-£40.50'],
    [123456789, 'CHF', '1,234,567.89 CHF'],
    [100, '', '1'],
  ])('writes %i hundredths of %s', (hundredths, currency, text) => {
    expect(money(hundredths, currency)).toBe(text);
  });
});
