import { addDays, dayOf, diffDays, partsOf, startOfWeek } from './civil.ts';
import type { Day } from './day.ts';

/** A week of the ISO 8601 calendar: weeks begin on Monday and week 1 holds 4 January. */
export interface IsoWeek {
  year: number;
  week: number;
}

/** A Monday and the Sunday that ends its week. */
export interface WeekBounds {
  start: Day;
  end: Day;
}

const WEEK_PATTERN = /^(\d{4})-?W(\d{2})$/i;

/** The ISO week that a day lies in; its year is the year of that week's Thursday. */
export function isoWeek(day: Day): IsoWeek {
  const monday = startOfWeek(day);
  const { year } = partsOf(addDays(monday, 3));
  const first = firstMonday(year);
  return { year, week: first === null ? 1 : Math.floor(diffDays(monday, first) / 7) + 1 };
}

/** Writes a day's week as `2026-W47`. */
export function formatIsoWeek(day: Day): string {
  const { year, week } = isoWeek(day);
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** Monday and Sunday of an ISO week, or null where the year has no such week (53 in most years). */
export function boundsOfIsoWeek(year: number, week: number): WeekBounds | null {
  const first = firstMonday(year);
  if (first === null || !Number.isInteger(week) || week < 1 || week > 53) return null;
  const start = addDays(first, (week - 1) * 7);
  return isoWeek(start).year === year ? { start, end: addDays(start, 6) } : null;
}

/** Reads `2026-W47` (also `2026W47`, any case); null for anything else and for a week the year does not have. */
export function parseIsoWeek(text: string): WeekBounds | null {
  const match = WEEK_PATTERN.exec(text.trim());
  return match === null ? null : boundsOfIsoWeek(Number(match[1]), Number(match[2]));
}

/** Monday and Sunday of the day's own week. */
export function weekBounds(day: Day): WeekBounds {
  const start = startOfWeek(day);
  return { start, end: addDays(start, 6) };
}

function firstMonday(year: number): Day | null {
  const fourth = dayOf(year, 1, 4);
  return fourth === null ? null : startOfWeek(fourth);
}
