import { addDays, addWorkdays, diffDays, minDay, startOfWeek, weekday } from '../civil.ts';
import type { Day } from '../day.ts';
import { boundsOfIsoWeek } from '../iso-week.ts';
import { MONDAY_TO_FRIDAY } from './durations.ts';
import { ORDINAL_WORDS, readOrdinal } from './numbers.ts';
import { readKind } from './period-kinds.ts';
import { readPeriod } from './period-names.ts';
import { type NamedPeriod, type Period, periodOf } from './periods.ts';
import { type PhraseParser, type Reading, type Scan, skipAny, skipThe, WORKDAY, wordAt } from './scan.ts';
import { readWeekdayName } from './weekday.ts';

/** Which of a period's days, weeks, weekends or weekdays (1-7): counted from its end where `n` is negative. */
interface Nth {
  n: number;
  of: 'day' | 'workday' | 'week' | 'weekend' | number;
  end: number;
}

/**
 * First week of March, last working day of the month, the last week in May, second Tuesday of the month, last Friday of next month, first Monday next
 * month, third day of October, second-last week of Q2, last weekend of the year.
 */
export const nthParser: PhraseParser = {
  name: 'nth-of-period',
  words: ['last', 'final', 'penultimate', '#', ...ORDINAL_WORDS],
  read(scan, index) {
    const nth = readNth(scan, index);
    if (nth === null) return null;
    const joint = wordAt(scan, nth.end);
    const joined = joint === 'of' || joint === 'in';
    if (!joined && joint !== 'next' && joint !== 'this') return null;
    const named = readPeriod(scan, joined ? skipThe(scan, nth.end + 1) : nth.end, 'whole');
    if (named === null) return null;
    // "The second Monday of next week" is nothing; "the last working day of the week" is its Friday.
    const short = named.period.kind === 'week' || named.period.kind === 'weekend';
    if (short && nth.of !== 'workday') return null;
    return resolve(scan, named, nth);
  },
};

function readNth(scan: Scan, index: number): Nth | null {
  const count = readPlace(scan, index);
  if (count === null) return null;
  const workday = skipAny(scan, count.end, WORKDAY);
  if (workday >= 0) return { n: count.n, of: 'workday', end: workday };
  if (wordAt(scan, count.end) === 'day') return { n: count.n, of: 'day', end: count.end + 1 };
  const kind = readKind(scan, count.end);
  if (kind !== null)
    return kind.kind === 'week' || kind.kind === 'weekend' ? { n: count.n, of: kind.kind, end: kind.end } : null;
  const name = readWeekdayName(scan, count.end);
  return name === null ? null : { n: count.n, of: name.weekday, end: name.end };
}

/** "third" (3), "last" (-1), "penultimate" and "second to last" (-2), "third-last" (-3). */
function readPlace(scan: Scan, index: number): { n: number; end: number } | null {
  const word = wordAt(scan, index);
  if (word === 'last' || word === 'final') return { n: -1, end: index + 1 };
  if (word === 'penultimate') return { n: -2, end: index + 1 };
  const ordinal = readOrdinal(scan, index);
  if (ordinal === null) return null;
  const last = wordAt(scan, ordinal.end) === 'to' ? ordinal.end + 1 : ordinal.end;
  if (wordAt(scan, last) === 'last' && ordinal.value > 1) return { n: -ordinal.value, end: last + 1 };
  return { n: ordinal.value, end: ordinal.end };
}

function resolve(scan: Scan, named: NamedPeriod, nth: Nth): Reading | null {
  let found = spanOf(named.period, nth);
  if (found !== null && found.last < scan.reference && named.weak === true) {
    const months = named.rule === 'month' ? 12 : 1;
    found = named.period.kind === 'month' ? spanOf(periodOf('month', named.period.first, months), nth) : found;
  }
  if (found === null) return null;
  const { first, last, due } = found;
  const single = nth.of !== 'week' && nth.of !== 'weekend';
  return {
    end: named.end,
    rule: typeof nth.of === 'number' ? 'nth-weekday' : `nth-${nth.of}`,
    grain: single ? 'day' : 'week',
    first,
    last,
    due,
    ...(due < scan.reference ? { past: true } : {}),
  };
}

/** The days meant and the deadline they make; null where the period has no such part (a fifth Monday). */
function spanOf(period: Period, nth: Nth): { first: Day; last: Day; due: Day } | null {
  if (nth.of === 'week') return weekOf(period, nth.n);
  if (nth.of === 'weekend') {
    const saturday = pick(period, 6, 7, nth.n);
    return saturday === null ? null : { first: saturday, last: addDays(saturday, 1), due: addDays(saturday, 1) };
  }
  if (nth.of === 'workday') {
    const beside = nth.n > 0 ? addDays(period.first, -1) : addDays(period.last, 1);
    const day = addWorkdays(beside, nth.n, MONDAY_TO_FRIDAY);
    return { first: day, last: day, due: day };
  }
  const day = nth.of === 'day' ? pick(period, null, 1, nth.n) : pick(period, nth.of, 7, nth.n);
  return day === null ? null : { first: day, last: day, due: day };
}

/**
 * Weeks of a year are those of the ISO calendar. Weeks of a shorter period are counted in sevens from its 1st: nobody
 * means a calendar week that holds one day of it.
 */
function weekOf(period: Period, n: number): { first: Day; last: Day; due: Day } | null {
  if (period.kind === 'year' && n !== -1) {
    const year = Number(period.first.slice(0, 4));
    const weeks = boundsOfIsoWeek(year, 53) === null ? 52 : 53;
    const bounds = boundsOfIsoWeek(year, n > 0 ? n : weeks + 1 + n);
    return bounds === null ? null : { first: bounds.start, last: bounds.end, due: addDays(bounds.start, 4) };
  }
  const first = n < 0 ? addDays(period.last, n * 7 + 1) : addDays(period.first, (n - 1) * 7);
  if (first > period.last || first < period.first) return null;
  const last = minDay(addDays(first, 6), period.last);
  return { first, last, due: last };
}

/** The `n`th day of a period at a step of so many days, from the first on the weekday wanted; null outside the period. */
function pick(period: Period, wanted: number | null, step: number, n: number): Day | null {
  const from = wanted === null || n < 0 ? period.first : onOrAfter(period.first, wanted);
  const till = wanted === null || n > 0 ? period.last : onOrAfter(addDays(period.last, -6), wanted);
  const day = n > 0 ? addDays(from, (n - 1) * step) : addDays(till, (n + 1) * step);
  const inside = diffDays(day, period.first) >= 0 && diffDays(period.last, day) >= 0;
  return inside ? day : null;
}

function onOrAfter(day: Day, wanted: number): Day {
  return addDays(startOfWeek(day), wanted - 1 + (wanted < weekday(day) ? 7 : 0));
}
