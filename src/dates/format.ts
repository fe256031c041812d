import { diffDays, partsOf, weekday } from './civil.ts';
import type { Day } from './day.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from './names.ts';

export interface FormatDayOptions {
  /** `short`: Fri 20 Nov (with the year where it is not today's). `long`: Friday 20 November 2026. `relative`: in 2 weeks. */
  style: 'short' | 'long' | 'relative';
  /** The day it is; `relative` counts from it. Without it `relative` falls back to `short`. */
  today?: Day | undefined;
}

/** Writes a day for people to read, in English, from tables of our own: the same in every locale and time zone. */
export function formatDay(day: Day, options: FormatDayOptions): string {
  const { style, today } = options;
  if (style === 'long') return formatLong(day);
  if (style === 'relative' && today !== undefined) return formatRelative(diffDays(day, today));
  return formatShort(day, today);
}

function formatShort(day: Day, today: Day | undefined): string {
  const { year, month, day: date } = partsOf(day);
  const text = `${weekdayName(day).slice(0, 3)} ${date} ${monthName(month).slice(0, 3)}`;
  return today === undefined || partsOf(today).year === year ? text : `${text} ${year}`;
}

function formatLong(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${weekdayName(day)} ${date} ${monthName(month)} ${year}`;
}

/** Days up to 13, weeks up to 8, months up to 23, then years; whole units, rounded down so nothing looks later. */
function formatRelative(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const amount = amountOf(Math.abs(days));
  return days > 0 ? `in ${amount}` : `${amount} ago`;
}

function amountOf(days: number): string {
  if (days < 14) return plural(days, 'day');
  if (days < 63) return plural(Math.floor(days / 7), 'week');
  if (days < 730) return plural(Math.floor(days / 30.4375), 'month');
  return plural(Math.floor(days / 365.25), 'year');
}

function plural(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

function weekdayName(day: Day): string {
  return WEEKDAY_NAMES[weekday(day) - 1] ?? '';
}

function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}
