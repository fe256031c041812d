import type { Config } from '../config/types.ts';
import type { Day } from '../dates/day.ts';
import { findWrittenDay, readWrittenDay } from '../dates/written.ts';
import { type FrontTrouble, type FrontValue, pickValue, textsOf } from './front-value.ts';
import { nameOfPath } from './note-type.ts';
import type { Heading, NoteType } from './types.ts';

type DateOrder = 'dmy' | 'mdy';
type Fields = ReadonlyMap<string, FrontValue>;

/** A note's own day and the line that gives it. */
export interface NoteDay {
  day: Day | null;
  line: number;
  trouble: FrontTrouble | null;
}

const DATE_KEYS = ['date', 'when', 'day', 'dates', 'meeting date'];

/**
 * How the note writes numeric dates, where it shows it: a date that can only be one of both, or a month's name before
 * the day, in its front-matter; else unambiguous dates with a year in its text, if they agree. Else the vault's order.
 */
export function readDateOrder(text: string, fields: Fields, config: Config): DateOrder {
  const value = pickValue(fields, ...config.properties.date, ...DATE_KEYS);
  for (const date of value === null ? [] : textsOf(value)) {
    if (/^(?:[a-z]{3,9},? )?[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/i.test(date)) return 'mdy';
    const shown = shownOrders(date);
    if (shown.size === 1) return [...shown][0] ?? config.dateOrder;
  }
  const shown = shownOrders(text);
  return shown.size === 1 ? ([...shown][0] ?? config.dateOrder) : config.dateOrder;
}

const NUMERIC = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;
const MAX_SHOWN = 50;

function shownOrders(text: string): Set<DateOrder> {
  const orders = new Set<DateOrder>();
  let left = MAX_SHOWN;
  for (const match of text.matchAll(NUMERIC)) {
    const [a, b] = [Number(match[1]), Number(match[2])];
    if (a > 12 && a <= 31 && b >= 1 && b <= 12) orders.add('dmy');
    if (b > 12 && b <= 31 && a >= 1 && a <= 12) orders.add('mdy');
    left -= 1;
    if (left === 0) break;
  }
  return orders;
}

/** The day that the front-matter gives, else the file's name; the day of a heading comes later, see {@link headingDay}. */
export function readNoteDay(path: string, fields: Fields, order: DateOrder, config: Config): NoteDay {
  const value = pickValue(fields, ...config.properties.date, ...DATE_KEYS);
  const text = value === null ? null : (textsOf(value)[0] ?? null);
  if (value !== null && text !== null) {
    const bare = text.replace(/^\[\[|\]\]$/g, '');
    const day = readWrittenDay(bare, { order }) ?? findWrittenDay(bare, { order })?.day ?? null;
    if (day !== null) return { day, line: value.line, trouble: null };
    const message = `The date should be a day that exists, such as 2026-11-20, but is "${text.slice(0, 40)}"; the file's name or a heading is used instead.`;
    return { ...dayOfName(path, order), trouble: { line: value.line, severity: 'warning', message } };
  }
  return dayOfName(path, order);
}

function dayOfName(path: string, order: DateOrder): NoteDay {
  const name = nameOfPath(path);
  // Underscores and letters may touch a date in a file's name, as in `notes_20261120_call`.
  const match = /(?<!\d)((?:19|20|21)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(name);
  const iso = match === null ? null : readWrittenDay(`${match[1]}-${match[3]}-${match[4]}`);
  return { day: iso ?? findWrittenDay(name, { order })?.day ?? null, line: 1, trouble: null };
}

/**
 * The day in a note's first heading, where that heading stands for the whole note: the title, or the only heading with
 * a date. In a contact's note a dated heading opens an entry of the log instead.
 */
export function headingDay(headings: readonly Heading[], type: NoteType, order: DateOrder): NoteDay | null {
  const first = headings[0];
  if (first === undefined || type === 'contact') return null;
  const found = findWrittenDay(first.text, { order });
  if (found === null) return null;
  const others = headings.slice(1, 200).some((heading) => findWrittenDay(heading.text, { order }) !== null);
  return first.level > 1 && others ? null : { day: found.day, line: first.line, trouble: null };
}
