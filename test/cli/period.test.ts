import { describe, expect, test } from 'vitest';
import { type PeriodGiven, readPeriod } from '../../src/cli/period.ts';

const FRIDAY = { today: '2026-11-20', order: 'dmy' } as const;

function period(given: Partial<PeriodGiven>) {
  const { today, order } = FRIDAY;
  return readPeriod({ week: undefined, since: undefined, until: undefined, ...given }, today)(order);
}

describe('the time of an audit', () => {
  test('is this week where nothing is said, or the one that is named', () => {
    expect(period({}).label).toBe('2026-W47');
    expect(period({ week: 'last' }).label).toBe('2026-W46');
  });

  test.each([
    [{ since: '2026-10-01', until: '2026-10-31' }, '2026-10-01', '2026-10-31'],
    [{ since: '2026-11-01' }, '2026-11-01', '2026-11-20'],
    [{ since: '2 weeks ago', until: 'yesterday' }, '2026-11-06', '2026-11-19'],
    [{ since: 'monday', until: '2026-11-30' }, '2026-11-16', '2026-11-30'],
    [{ since: 'today' }, '2026-11-20', '2026-11-20'],
    [{ since: '1/10/2026', until: '31 Oct' }, '2026-10-01', '2026-10-31'],
  ])('%j', (given, start, end) => {
    expect(period(given)).toEqual({ start, end, label: `${start} to ${end}` });
  });

  test.each([
    [{ week: 'last', since: 'monday' }, 'expected --week, or --since and --until, found both'],
    [{ until: 'yesterday' }, '--until: expected --since with it, found none'],
    [{ since: 'tomorrow' }, '--since: expected today or a day before'],
    [{ since: '2026-10-01', until: 'soon' }, '--until: expected a day such as'],
    [{ since: '2026-10-31', until: '2026-10-01' }, '--until: expected 2026-10-31, the day of --since, or a later one'],
    [{ since: '2006-10-31' }, '--since: expected at most 10 years up to 2026-11-20, found 2006-10-31'],
  ])('%j is none', (given, message) => {
    expect(() => period(given)).toThrow(message);
  });
});
