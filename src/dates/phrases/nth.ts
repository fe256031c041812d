import { addDays, minDay, partsOf } from '../civil.ts';
import type { Day } from '../day.ts';
import { ORDINAL_WORDS, readOrdinal } from './numbers.ts';
import { nthWeekday, readPeriod } from './period-names.ts';
import { type NamedPeriod, type Period, periodOf } from './periods.ts';
import { type PhraseParser, type Reading, type Scan, skipThe, wordAt } from './scan.ts';
import { readWeekdayName } from './weekday.ts';

/** First week of March, the last week in May, second Tuesday of the month, the last Friday of next month. */
export const nthParser: PhraseParser = {
  name: 'nth-of-month',
  words: ['last', '#', ...ORDINAL_WORDS],
  read(scan, index) {
    const last = wordAt(scan, index) === 'last';
    const ordinal = last ? { value: -1, end: index + 1 } : readOrdinal(scan, index);
    if (ordinal === null || ordinal.value > 5) return null;
    const week = /^(?:week|wk)$/.test(wordAt(scan, ordinal.end));
    const name = week ? { weekday: 0, end: ordinal.end + 1 } : readWeekdayName(scan, ordinal.end);
    if (name === null) return null;
    const joint = wordAt(scan, name.end);
    if (joint !== 'of' && joint !== 'in') return null;
    const named = readPeriod(scan, skipThe(scan, name.end + 1), 'whole');
    if (named === null || named.period.kind !== 'month') return null;
    return readNth(scan, named, ordinal.value, name.weekday);
  },
};

function readNth(scan: Scan, named: NamedPeriod, n: number, index: number): Reading | null {
  const find = (period: Period): { first: Day; due: Day } | null => {
    const { year, month } = partsOf(period.first);
    if (index > 0) {
      const day = nthWeekday(year, month, n, index);
      return day === null ? null : { first: day, due: day };
    }
    // Weeks of a month are counted in sevens from the 1st: nobody means a calendar week that holds one day of it.
    const first = n < 0 ? addDays(period.last, -6) : addDays(period.first, (n - 1) * 7);
    return first > period.last ? null : { first, due: minDay(addDays(first, 6), period.last) };
  };
  let found = find(named.period);
  if (found !== null && found.due < scan.reference && named.weak === true) {
    const months = named.rule === 'month' ? 12 : 1;
    found = find(periodOf('month', named.period.first, months));
  }
  if (found === null) return null;
  const past = found.due < scan.reference ? { past: true } : {};
  return {
    end: named.end,
    rule: index > 0 ? 'nth-weekday' : 'nth-week',
    grain: index > 0 ? 'day' : 'week',
    first: found.first,
    last: found.due,
    due: found.due,
    ...past,
  };
}
