import type { Day } from './day.ts';

/** Year, month (1–12) and day of the month (1–31) of a civil date. */
export interface CivilParts {
  year: number;
  month: number;
  day: number;
}

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** Whether a year of the proleptic Gregorian calendar has a 29 February. */
function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month; month is 1–12 and any other number counts as 30 days long. */
function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 30);
}

/** The day with these parts, or null where there is no such day (31 June, month 13, a year outside 1–9999). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? write(year, month, day) : null;
}

/** Reads a strict `YYYY-MM-DD` that exists in the calendar; null for anything else. */
export function parseDay(text: string): Day | null {
  const match = DAY_PATTERN.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether a value is a string that {@link parseDay} reads. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && parseDay(value) !== null;
}

/** The parts of a day. */
export function partsOf(day: Day): CivilParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The day `n` days later (earlier where negative). Stops at the ends of the four-digit years. */
export function addDays(day: Day, n: number): Day {
  return fromNumber(toNumber(day) + Math.trunc(n));
}

/** The same day `n` months later; a day that the month lacks becomes its last (31 January + 1 → 28 February). */
export function addMonths(day: Day, n: number): Day {
  const { year, month, day: date } = partsOf(day);
  const months = year * 12 + month - 1 + Math.trunc(n);
  const y = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Math.floor(months / 12)));
  const m = (((months % 12) + 12) % 12) + 1;
  return write(y, m, Math.min(date, daysInMonth(y, m)));
}

/** Days from `earlier` to `later`; negative where they are the other way round. */
export function diffDays(later: Day, earlier: Day): number {
  return toNumber(later) - toNumber(earlier);
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekday(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday.
  const index = (((toNumber(day) + 3) % 7) + 7) % 7;
  return (index + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The Monday of the day's week. */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** The first day of the day's month. */
export function startOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return write(year, month, 1);
}

/** The last day of the day's month. */
export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return write(year, month, daysInMonth(year, month));
}

/** The last day of the day's calendar quarter. */
export function endOfQuarter(day: Day): Day {
  const { year, month } = partsOf(day);
  const last = Math.ceil(month / 3) * 3;
  return write(year, last, daysInMonth(year, last));
}

/** The later of two days. */
export function maxDay(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** The earlier of two days. */
export function minDay(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

/** Whether the day's ISO weekday (Monday 1) is among the vault's workdays. */
export function isWorkday(day: Day, workdays: readonly number[]): boolean {
  return workdays.includes(weekday(day));
}

/**
 * The `n`th workday after the day (before it where `n` is negative); 0 gives the day itself. A list that names no
 * weekday counts every day, so that the walk always ends.
 */
export function addWorkdays(day: Day, n: number, workdays: readonly number[]): Day {
  const perWeek = [1, 2, 3, 4, 5, 6, 7].filter((index) => workdays.includes(index)).length;
  if (perWeek === 0) return addDays(day, n);
  const step = n < 0 ? -1 : 1;
  const count = Math.abs(Math.trunc(n));
  // Whole weeks are a multiplication; at most `perWeek` workdays are then walked one by one.
  const weeks = Math.max(0, Math.floor((count - 1) / perWeek));
  let current = addDays(day, step * weeks * 7);
  for (let left = count - weeks * perWeek; left > 0; ) {
    current = addDays(current, step);
    if (isWorkday(current, workdays)) left -= 1;
  }
  return current;
}

/**
 * Days since 1970-01-01 by whole-number arithmetic: years are taken to begin in March, so that the leap day is the
 * last of its year, and counted in eras of 400 years (146 097 days).
 */
function toNumber(day: Day): number {
  const { year, month, day: date } = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const FIRST_NUMBER = -719_162; // 0001-01-01
const LAST_NUMBER = 2_932_896; // 9999-12-31

/** The inverse of {@link toNumber}, held within the four-digit years. */
function fromNumber(count: number): Day {
  const z = Math.min(LAST_NUMBER, Math.max(FIRST_NUMBER, Number.isNaN(count) ? FIRST_NUMBER : count)) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

function write(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
}
