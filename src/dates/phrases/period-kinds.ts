import { MONTHS, WEEKDAYS } from '../names.ts';
import { monthsOf, type Period } from './periods.ts';
import { type Scan, wordAt } from './scan.ts';
import { at } from './tokens.ts';

/** The kinds of period that a word alone names. */
export type Kind = Exclude<Period['kind'], 'season'>;

/** Those words. */
export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['week', 'week'],
  ['wk', 'week'],
  ['workweek', 'week'],
  ['weekend', 'weekend'],
  ['wkend', 'weekend'],
  ['wknd', 'weekend'],
  ['month', 'month'],
  ['mth', 'month'],
  ['quarter', 'quarter'],
  ['qtr', 'quarter'],
  ['half', 'half'],
  ['year', 'year'],
  ['yr', 'year'],
]);
/** First month of each season, by the meteorological reckoning of the northern year; winter runs into the next year. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['springtime', 3],
  ['summer', 6],
  ['summertime', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Makes the season that begins with a month, year by year. */
export function seasonOf(month: number): (year: number) => Period {
  return (year) => monthsOf('season', year, month, 3);
}

/** A kind of period by its word; a week and an end joined by a hyphen are a weekend. */
export function readKind(scan: Scan, index: number): { kind: Kind; end: number } | null {
  if (wordAt(scan, index) === 'working' && wordAt(scan, index + 1) === 'week') return { kind: 'week', end: index + 2 };
  const kind = KINDS.get(wordAt(scan, index));
  if (kind === undefined) return null;
  const end = at(scan.tokens, index + 1);
  return kind === 'week' && end.word === 'end' && end.gap === 'hyphen'
    ? { kind: 'weekend', end: index + 2 }
    : { kind, end: index + 1 };
}

/** "The following week" follows whatever day was last spoken of; it is next week only where none was before a place. */
export function opensText(scan: Scan, index: number): boolean {
  for (let k = Math.max(0, index - 40); k < index; k += 1) {
    const { kind, word } = at(scan.tokens, k);
    if (kind === 'number' || WEEKDAYS.has(word) || MONTHS.has(word) || KINDS.has(word)) return false;
    if (/^(?:yesterday|today|tomorrow|last)$/.test(word)) return false;
  }
  return true;
}
