import { addDays, addMonths, addWorkdays } from '../civil.ts';
import type { Day } from '../day.ts';
import { readCardinal, readCount } from './numbers.ts';
import { type Scan, sequences, skipAny, wordAt } from './scan.ts';
import { at } from './tokens.ts';

export type Unit = 'hour' | 'day' | 'workday' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

/** A length of time: so many of a unit. */
export interface Duration {
  count: number;
  unit: Unit;
  /** Index after its last token. */
  end: number;
  /** What is added in a smaller unit: "a month and two days". */
  more?: Duration;
}

const UNIT_NAMES: Record<Exclude<Unit, 'workday'>, string> = {
  hour: 'hour hours hr hrs',
  day: 'day days',
  week: 'week weeks wk wks',
  fortnight: 'fortnight fortnights',
  month: 'month months mth mths mon mons mo mos',
  quarter: 'quarter quarters qtr qtrs',
  year: 'year years yr yrs',
};
const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(UNIT_NAMES).flatMap(([unit, names]) =>
    names.split(' ').map((name): [string, Unit] => [name, unit as Unit]),
  ),
);
/** Short units that count only where they are glued to their number: "48h", "2w". */
const GLUED: ReadonlyMap<string, Unit> = new Map([
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['y', 'year'],
]);
const SOFTENERS = sequences(
  'about|around|roughly|approx|approximately|approx .|circa|~|under|less than|no more than|not more than|at most|up to|maybe|probably|say|perhaps|just|only|just over|just under',
);
const QUALITIES: ReadonlySet<string> = new Set([
  'more',
  'full',
  'clear',
  'calendar',
  'whole',
  'short',
  'good',
  'solid',
]);
const WORKING: ReadonlySet<string> = new Set(['working', 'business', 'work', 'office', 'banking']);
/** The days of the working week, as everybody counts them; a vault's own workdays are the queue's affair. */
export const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5] as const;

/** The unit a word names, the short ones excepted. */
export function unitOf(word: string): Unit | undefined {
  return UNITS.get(word);
}

/** Units from the smallest on, by which "two weeks 3 days" is told from "two days 3 weeks". */
const SIZES: readonly Unit[] = ['hour', 'day', 'workday', 'week', 'fortnight', 'month', 'quarter', 'year'];

/** Reads "two weeks", "3 working days", "a couple of months", "48h", "a week or two", "a year and three months". */
export function readDuration(scan: Scan, index: number): Duration | null {
  return readSmaller(scan, index, SIZES.length);
}

/** Reads a length in a unit below a size, and what is added to it in smaller units yet: so it ends, however long the text. */
function readSmaller(scan: Scan, index: number, size: number): Duration | null {
  const duration = readOne(scan, index);
  const own = duration === null ? size : SIZES.indexOf(duration.unit);
  if (duration === null || own >= size) return null;
  const joined = wordAt(scan, duration.end) === 'and';
  const more = readSmaller(scan, joined ? duration.end + 1 : duration.end, own);
  return more === null ? duration : { ...duration, end: more.end, more };
}

function readOne(scan: Scan, index: number): Duration | null {
  const softened = skipAny(scan, index, SOFTENERS);
  const from = softened < 0 ? index : softened;
  const count = readCount(scan, from);
  if (count === null)
    return UNITS.get(wordAt(scan, from)) === 'fortnight' ? { count: 1, unit: 'fortnight', end: from + 1 } : null;
  let { value, end } = count;
  if (hasHalf(scan, end)) {
    value += 0.5;
    end += 3;
  }
  const unit = readUnit(scan, end, at(scan.tokens, index).kind === 'number');
  if (unit === null) return null;
  return finish(scan, { count: value, unit: unit.unit, end: unit.end });
}

/** The day so long after (before, where `sign` is -1) another. Part days count up: 36 hours are two days. */
export function shift(day: Day, duration: Duration, sign: 1 | -1): Day {
  const whole = shiftOne(day, duration, sign);
  return duration.more === undefined ? whole : shift(whole, duration.more, sign);
}

function shiftOne(day: Day, { count, unit }: Duration, sign: 1 | -1): Day {
  switch (unit) {
    case 'hour':
      // Up to a working day of hours is still the same day; 12 hours may well be the next.
      return count <= 8 ? day : addDays(day, sign * Math.ceil(count / 24));
    case 'day':
      return addDays(day, sign * Math.ceil(count));
    case 'workday':
      return addWorkdays(day, sign * Math.ceil(count), MONDAY_TO_FRIDAY);
    case 'week':
      return addDays(day, sign * Math.ceil(count * 7));
    case 'fortnight':
      return addDays(day, sign * Math.ceil(count * 14));
    case 'month':
      return addDays(addMonths(day, sign * Math.floor(count)), sign * (count % 1 === 0 ? 0 : 15));
    case 'quarter':
      return addMonths(day, sign * Math.ceil(count * 3));
    case 'year':
      return addMonths(day, sign * Math.ceil(count * 12));
  }
}

function hasHalf(scan: Scan, index: number): boolean {
  return wordAt(scan, index) === 'and' && wordAt(scan, index + 1) === 'a' && wordAt(scan, index + 2) === 'half';
}

function readUnit(scan: Scan, index: number, numeric: boolean): { unit: Unit; end: number } | null {
  let end = index;
  while (end < index + 2 && QUALITIES.has(wordAt(scan, end))) end += 1;
  const working = WORKING.has(wordAt(scan, end));
  if (working) end += 1;
  const token = at(scan.tokens, end);
  const glued = numeric && token.gap === 'none' ? GLUED.get(token.word) : undefined;
  const unit = glued ?? UNITS.get(wordAt(scan, end));
  if (unit === undefined || (working && unit !== 'day' && unit !== 'week')) return null;
  // "a two-week holiday" is a kind of holiday, not a length of time from now.
  if (token.gap === 'hyphen' && end === index) return null;
  // "mon" is a month only after a number ("3 mon"), and never a Monday in front of a number ("2 Mon").
  if ((token.word === 'mon' || token.word === 'mo') && (!numeric || token.capital)) return null;
  return { unit: working && unit === 'day' ? 'workday' : unit, end: end + 1 };
}

/** Adds "or two", "or so", "and a half" said after the unit. */
function finish(scan: Scan, duration: Duration): Duration {
  const { end, count } = duration;
  if (hasHalf(scan, end)) return { ...duration, count: count + 0.5, end: end + 3 };
  if (wordAt(scan, end) !== 'or') return duration;
  if (wordAt(scan, end + 1) === 'so') return { ...duration, end: end + 2 };
  const more = readCardinal(scan, end + 1);
  if (more === null || more.value <= count || more.value > 12) return duration;
  const repeated = UNITS.get(wordAt(scan, more.end)) === duration.unit;
  return { ...duration, count: more.value, end: more.end + (repeated ? 1 : 0) };
}
