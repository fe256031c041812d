import { addDays, partsOf, startOfWeek } from '../civil.ts';
import type { Day } from '../day.ts';
import { MONTHS, WEEKDAYS } from '../names.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { ORDINAL_WORDS, readOrdinal } from './numbers.ts';
import { AHEAD, firstNotOver, monthsOf, type NamedPeriod, type Part, type Period, periodOf } from './periods.ts';
import { readQuarter } from './quarter.ts';
import { type Scan, skipThe, wordAt } from './scan.ts';
import { at } from './tokens.ts';
import { readNumberedWeek } from './week-number.ts';
import { readYear, readYearWords } from './year.ts';

type Kind = Exclude<Period['kind'], 'season'>;

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['week', 'week'],
  ['wk', 'week'],
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
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['springtime', 3],
  ['summer', 6],
  ['summertime', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Every word with which a period's name can begin. */
export const PERIOD_WORDS: readonly string[] = [
  ...KINDS.keys(),
  ...SEASONS.keys(),
  ...MONTHS.keys(),
  ...ORDINAL_WORDS,
  ...'two nineteen this current next nxt coming upcoming following q h w #'.split(' '),
];
/** Reads a period's name: next week, the week after next, wk 47, March 2027, next March, Q3, H1, the spring, 2027. */
export function readPeriod(scan: Scan, index: number, part: Part): NamedPeriod | null {
  return (
    readNumberedWeek(scan, index) ??
    readQuarter(scan, index) ??
    readRelative(scan, index) ??
    readMonth(scan, index, part) ??
    readSeason(scan, index, part) ??
    readBareKind(scan, index) ??
    readYearNumber(scan, index) ??
    readSpokenYear(scan, index)
  );
}

/** this week, next quarter, coming year; next March, this spring. */
function readRelative(scan: Scan, index: number): NamedPeriod | null {
  const word = wordAt(scan, index);
  const said = AHEAD.get(word);
  if (said === undefined || (word === 'following' && !opensText(scan, index))) return null;
  const coming = word === 'this' && wordAt(scan, index + 1) === 'coming';
  const from = word === 'this' && /^(?:coming|current|present)$/.test(wordAt(scan, index + 1)) ? index + 2 : index + 1;
  const kind = readKind(scan, from);
  if (kind !== null) {
    // The coming weekend is this week's, the coming week the next.
    const near = kind.kind === 'weekend' && (coming || word.endsWith('coming'));
    const offset = near ? 0 : coming ? 1 : said;
    const rule = `${said > 0 && !near ? 'next' : 'this'}-${kind.kind}`;
    return { period: periodOf(kind.kind, scan.reference, offset), end: kind.end, rule };
  }
  const name = wordAt(scan, from);
  const month = MONTHS.get(name);
  const season = SEASONS.get(name);
  if (month === undefined && season === undefined) return null;
  // "The following may be done": such words go with a month only where a capital shows it.
  if (month !== undefined && !/^(?:this|next|nxt)$/.test(word) && !at(scan.tokens, from).capital) return null;
  if (at(scan.tokens, from + 1).kind === 'number' && month !== undefined) return null;
  const of = month === undefined ? seasonOf(season ?? 3) : (y: number): Period => monthsOf('month', y, month, 1);
  // "next March" is the first that has not yet begun; "this March" may be running.
  const period = said > 0 ? firstToBegin(scan.reference, of) : firstNotOver(scan.reference, 'whole', of);
  return { period, end: from + 1, rule: month === undefined ? 'season' : 'month' };
}

/** A kind of period by its word; a week and an end joined by a hyphen are a weekend. */
export function readKind(scan: Scan, index: number): { kind: Kind; end: number } | null {
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

function readBareKind(scan: Scan, index: number): NamedPeriod | null {
  const named = readKind(scan, index);
  if (named === null || named.kind === 'half') return null;
  const { kind } = named;
  const after = wordAt(scan, index + 1) === 'after';
  const next = skipThe(scan, index + 2);
  if (after && wordAt(scan, next) === 'next') {
    return { period: periodOf(kind, scan.reference, 2), end: next + 1, rule: `${kind}-after-next` };
  }
  // "the week after" is next week's neighbour only where something before it says which week: not read here.
  if (after && wordAt(scan, next) !== 'that') return null;
  if (/^(?:end|before|from|next|of|on)$/.test(wordAt(scan, index + 1)) && kind !== 'weekend') {
    if (wordAt(scan, index + 1) !== 'on') return null;
  }
  return {
    period: periodOf(kind, scan.reference, 0),
    end: named.end,
    rule: kind === 'weekend' ? 'weekend' : `this-${kind}`,
    weak: true,
  };
}

function readMonth(scan: Scan, index: number, part: Part): NamedPeriod | null {
  const month = MONTHS.get(wordAt(scan, index));
  if (month === undefined) return null;
  const of = (y: number): Period => monthsOf('month', y, month, 1);
  const dated = readYear(scan, index + 1);
  if (dated !== null) return { period: of(dated.year), end: dated.end, rule: 'month' };
  // "March 12" is a day, which another parser reads; "March 12 people" is nothing.
  const numbered = at(scan.tokens, index + 1).kind === 'number' || readOrdinal(scan, index + 1) !== null;
  if (numbered && part === 'whole') return null;
  return { period: firstNotOver(scan.reference, part, of), end: index + 1, rule: 'month', weak: true };
}

function readSeason(scan: Scan, index: number, part: Part): NamedPeriod | null {
  const season = SEASONS.get(wordAt(scan, index));
  if (season === undefined) return null;
  const of = seasonOf(season);
  const dated = readYear(scan, index + 1);
  if (dated !== null) return { period: of(dated.year), end: dated.end, rule: 'season' };
  return { period: firstNotOver(scan.reference, part, of), end: index + 1, rule: 'season', weak: true };
}

function readYearNumber(scan: Scan, index: number): NamedPeriod | null {
  const token = at(scan.tokens, index);
  if (!/^20\d\d$/.test(token.word) || token.gap === 'none') return null;
  const next = at(scan.tokens, index + 1);
  // "2027 Nov 28" is one date.
  if (MONTHS.has(next.word)) return null;
  if (next.kind !== 'end' && next.gap === 'none' && !/^[,.;:)!?]$/.test(next.word)) return null;
  return { period: monthsOf('year', Number(token.word), 1, 12), end: index + 1, rule: 'year', weak: true };
}

/** "in twenty twenty-eight": a year where it counts nothing ("two thousand and five copies"). */
function readSpokenYear(scan: Scan, index: number): NamedPeriod | null {
  const spoken = readYearWords(scan, index);
  if (spoken === null) return null;
  const next = at(scan.tokens, spoken.end);
  if (next.kind === 'word' && !FUNCTION_WORDS.has(next.word)) return null;
  return { period: monthsOf('year', spoken.year, 1, 12), end: spoken.end, rule: 'year', weak: true };
}

function seasonOf(month: number): (year: number) => Period {
  return (year) => monthsOf('season', year, month, 3);
}

function firstToBegin(reference: Day, of: (year: number) => Period): Period {
  const { year } = partsOf(reference);
  return [year, year + 1].map(of).find((period) => period.first > reference) ?? of(year + 1);
}

/** The first day of the week that holds the day, for "week commencing" and "week of". */
export function weekAround(day: Day): Period {
  const first = startOfWeek(day);
  return { kind: 'week', first, last: addDays(first, 6) };
}
