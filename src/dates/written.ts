import { addDays, dayOf, diffDays, partsOf, weekday } from './civil.ts';
import type { Day } from './day.ts';
import { FORMS, type WrittenForm, type WrittenParts } from './written-forms.ts';

export interface WrittenDayOptions {
  /** How `3/4/2027` is read where both ways are possible; day first unless told otherwise. */
  order?: 'dmy' | 'mdy' | undefined;
  /** The day that a date without a year lies nearest to; without it such dates are not read. */
  reference?: Day | null | undefined;
}

/** A date found in a line, with where it stands. */
export interface WrittenDay {
  day: Day;
  /** Index of its first character, its weekday included. */
  index: number;
  length: number;
  text: string;
}

/**
 * Reads a value of the front-matter (or any whole text) that is a date and nothing else but perhaps a time of day:
 * `2026-11-18`, `2026-11-18T17:30:00`, `20261118`, `18 Nov 2026`, `Wed 20 Jan 2027`, `November 18, 2026`, `18/11/2026`,
 * `18.11.26`, and with a reference also `12 Nov` or `18/11`. Null where it is anything else or no such day exists.
 */
export function readWrittenDay(value: unknown, options: WrittenDayOptions = {}): Day | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > 60) return null;
  const trimmed = text.trim();
  const found = findWrittenDay(trimmed, options);
  if (found === null || found.index !== 0) return null;
  return /^(?:[tT ,]*(?:at )?\d{1,2}(?:[:.]?\d{2}(?::\d{2}(?:\.\d{1,9})?)?)? ?(?:am|pm)?(?: ?(?:[zZ]|[+-]\d{2}:?\d{2}))?)?\.?$/.test(
    trimmed.slice(found.length),
  )
    ? found.day
    : null;
}

/**
 * The first date written in a heading, the head of a bullet or a file's name. Times, versions, prices, phone numbers
 * and fractions are not taken. Only the first 400 characters of the line are looked at.
 */
export function findWrittenDay(line: string, options: WrittenDayOptions = {}): WrittenDay | null {
  const head = line.slice(0, 400);
  if (!/\d/.test(head)) return null;
  let best: WrittenDay | null = null;
  for (const form of FORMS) {
    const found = findForm(head, form, options);
    // On a tie the earlier form of the list wins: a year makes a date surer.
    if (found !== null && (best === null || found.index < best.index)) best = found;
  }
  return best;
}

function findForm(head: string, form: WrittenForm, options: WrittenDayOptions): WrittenDay | null {
  form.pattern.lastIndex = 0;
  for (let match = form.pattern.exec(head); match !== null; match = form.pattern.exec(head)) {
    const parts = form.read(match, options.order === 'mdy');
    const day = parts === null ? null : resolve(parts, options.reference ?? null);
    if (day !== null) return { day, index: match.index, length: match[0].length, text: match[0] };
    form.pattern.lastIndex = match.index + 1;
  }
  return null;
}

/** The day that the parts name; without a year the one nearest to the reference, its weekday agreeing if it can. */
function resolve(parts: WrittenParts, reference: Day | null): Day | null {
  if (parts.year !== null) {
    return parts.year < 1900 || parts.year > 2199 ? null : dayOf(parts.year, parts.month, parts.day);
  }
  if (reference === null) return null;
  const { year } = partsOf(reference);
  // A 29 February may lie up to eight years off; anything else lies within a year.
  const span = parts.month === 2 && parts.day === 29 ? 8 : 1;
  const days: Day[] = [];
  for (let y = year - span; y <= year + span; y += 1) {
    const day = dayOf(y, parts.month, parts.day);
    if (day !== null) days.push(day);
  }
  const agreeing = days.filter((day) => parts.weekday === null || weekday(day) === parts.weekday);
  return nearest(agreeing.length > 0 ? agreeing : days, reference);
}

function nearest(days: readonly Day[], reference: Day): Day | null {
  let best: Day | null = null;
  for (const day of days) {
    if (best === null || Math.abs(diffDays(day, reference)) < Math.abs(diffDays(best, reference))) best = day;
  }
  return best === null ? null : addDays(best, 0);
}
