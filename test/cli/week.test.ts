import { describe, expect, test } from 'vitest';
import { readWeek } from '../../src/cli/week.ts';

const FRIDAY = '2026-11-20';

describe('--week', () => {
  test.each([
    ['this', '2026-W47', '2026-11-16', '2026-11-22'],
    ['last', '2026-W46', '2026-11-09', '2026-11-15'],
    ['2026-W47', '2026-W47', '2026-11-16', '2026-11-22'],
    [' 2026w01 ', '2026-W01', '2025-12-29', '2026-01-04'],
    ['w3', '2026-W03', '2026-01-12', '2026-01-18'],
  ])('%s', (given, label, start, end) => {
    expect(readWeek(given, FRIDAY)).toEqual({ label, start, end });
  });

  test.each([
    ['2026-11-20', '2026-W47'],
    ['2026-11-22', '2026-W47'],
    ['2026-11-26', '2026-W47'],
    ['2027-01-01', '2026-W53'],
  ] as const)('friday is the week of the latest Friday (%s)', (today, label) => {
    expect(readWeek('friday', today).label).toBe(label);
  });

  test('a week without its year is of the year that the current week is of', () => {
    // Saturday 2 January 2027 is in week 53 of 2026.
    expect(readWeek('W53', '2027-01-02').label).toBe('2026-W53');
  });

  test.each(['2025-W53', 'W0', 'W54', 'next', '', '2026-11-20'])('%j is no week', (given) => {
    expect(() => readWeek(given, FRIDAY)).toThrow(/--week: expected a week that exists, such as 2026-W47/);
  });
});
