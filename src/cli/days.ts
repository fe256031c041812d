import { addDays, weekday } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { WEEKDAYS } from '../dates/names.ts';
import { readDeadline } from '../dates/phrases.ts';
import { readWrittenDay } from '../dates/written.ts';
import { NudgeError } from '../errors.ts';
import { inQuotes } from '../words.ts';

/** What is known where a day is typed. */
export interface DayContext {
  today: Day;
  order: 'dmy' | 'mdy';
}

const AHEAD = 'such as "monday", "next week", "in two weeks" or 2026-12-01';
/** Words for the end of a span mean its last day; all others mean the day on which it begins. */
const AT_ITS_END = /\b(?:end|close|late|by|before|within|eom|eow)\b/i;

/** The day something is put off to: the first on which it is wanted again ("next week" is its Monday). Null for none ahead. */
export function readLater(words: string, { today, order }: DayContext): Day | null {
  const found = readDeadline(words, { reference: today, order });
  if (found === null) return null;
  const { due, start, phrase } = found;
  const ends = phrase.relation === 'within' || AT_ITS_END.test(words);
  const days = [start, ends ? due : null, phrase.first, due];
  return days.find((day): day is Day => day !== null && day > today) ?? null;
}

/** The same, with a `usage` error where the words name no day ahead. */
export function laterDay(words: string, context: DayContext): Day {
  const day = readLater(words, context);
  if (day !== null) return day;
  throw new NudgeError(
    'usage',
    `expected a day ahead ${AHEAD}, found ${inQuotes(words)}`,
    `Today is ${context.today}.`,
  );
}

/**
 * The day by which something is due, today at the earliest. Throws a `usage` error where the words name none, which begins
 * with the option that they were given with, if there was one.
 */
export function dueDay(words: string, { today, order }: DayContext, option: string | null = '--due'): Day {
  const due = readDeadline(words, { reference: today, order })?.due ?? null;
  if (due !== null && due >= today) return due;
  throw new NudgeError(
    'usage',
    `${leadOf(option)}expected today or a day ahead ${AHEAD}, found ${inQuotes(words)}`,
    `Today is ${today}.`,
  );
}

/**
 * A day on which something was: "today", "yesterday", "monday" (the last one), "12 Nov", 2026-11-12. Throws a `usage` error
 * for one ahead or none, which begins with the option that the words were given with, if there was one.
 */
export function pastDay(option: string | null, words: string, { today, order }: DayContext): Day {
  const day = readPast(words.trim().toLowerCase(), today, order);
  if (day !== null && day <= today) return day;
  const found = day === null ? inQuotes(words) : `${day}, which is ahead`;
  throw new NudgeError(
    'usage',
    `${leadOf(option)}expected today or a day before, such as "yesterday", "monday" or ${addDays(today, -2)}, found ${found}`,
    `Today is ${today}.`,
  );
}

/** A day as {@link pastDay} reads it, which may be ahead. Throws a `usage` error where the words name none. */
export function anyDay(option: string, words: string, { today, order }: DayContext): Day {
  const day = readPast(words.trim().toLowerCase(), today, order);
  if (day !== null) return day;
  const expected = `expected a day such as "yesterday", "monday" or ${today}, found ${inQuotes(words)}`;
  throw new NudgeError('usage', `${option}: ${expected}`, `Today is ${today}.`);
}

function readPast(words: string, today: Day, order: 'dmy' | 'mdy'): Day | null {
  if (words === 'today') return today;
  if (words === 'yesterday') return addDays(today, -1);
  const ago = /^(\d{1,3}) (day|week)s? ago$/.exec(words);
  if (ago !== null) return addDays(today, -Number(ago[1]) * (ago[2] === 'week' ? 7 : 1));
  const named = WEEKDAYS.get(words.replace(/^(?:last|on) /, ''));
  if (named === undefined) return readWrittenDay(words, { order, reference: today });
  const back = (weekday(today) - named + 7) % 7;
  // "Friday" said on a Friday is today; "last Friday" is not.
  return addDays(today, back === 0 && words.startsWith('last ') ? -7 : -back);
}

function leadOf(option: string | null): string {
  return option === null ? '' : `${option}: `;
}
