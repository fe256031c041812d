import { addDays, dayOf, endOfMonth, partsOf, startOfWeek, weekday } from '../civil.ts';
import type { Day } from '../day.ts';
import { MONTHS } from '../names.ts';
import { readYear } from './calendar.ts';
import { readOrdinal } from './numbers.ts';
import { firstNotOver, monthsOf, type NamedPeriod, type Part, type Period, periodOf } from './periods.ts';
import { type Scan, skipThe, wordAt } from './scan.ts';
import { at } from './tokens.ts';
import { readNumberedWeek } from './week-number.ts';

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
  ...'this next nxt coming q h w #'.split(' '),
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
    readYearNumber(scan, index)
  );
}

/** this week, next quarter, coming year; next March, this spring. */
function readRelative(scan: Scan, index: number): NamedPeriod | null {
  const word = wordAt(scan, index);
  if (word !== 'this' && word !== 'next' && word !== 'nxt' && word !== 'coming') return null;
  const from = word === 'this' && /^(?:coming|current|present)$/.test(wordAt(scan, index + 1)) ? index + 2 : index + 1;
  const name = wordAt(scan, from);
  const next = word === 'next' || word === 'nxt' || (word === 'coming' && name !== 'weekend');
  const kind = KINDS.get(name);
  if (kind !== undefined) {
    const offset = next || wordAt(scan, index + 1) === 'coming' ? (kind === 'weekend' && !next ? 0 : 1) : 0;
    return { period: periodOf(kind, scan.reference, offset), end: from + 1, rule: `${next ? 'next' : 'this'}-${kind}` };
  }
  const month = MONTHS.get(name);
  const season = SEASONS.get(name);
  if (month === undefined && season === undefined) return null;
  if (at(scan.tokens, from + 1).kind === 'number' && month !== undefined) return null;
  const of = month === undefined ? seasonOf(season ?? 3) : (y: number): Period => monthsOf('month', y, month, 1);
  // "next March" is the first that has not yet begun; "this March" may be running.
  const period = next ? firstToBegin(scan.reference, of) : firstNotOver(scan.reference, 'whole', of);
  return { period, end: from + 1, rule: month === undefined ? 'season' : 'month' };
}

function readBareKind(scan: Scan, index: number): NamedPeriod | null {
  const word = wordAt(scan, index);
  const kind = KINDS.get(word);
  if (kind === undefined || kind === 'half') return null;
  const after = wordAt(scan, index + 1) === 'after';
  if (after && wordAt(scan, index + 2) === 'next') {
    return { period: periodOf(kind, scan.reference, 2), end: index + 3, rule: `${kind}-after-next` };
  }
  // "the week after" is next week's neighbour only where something before it says which week: not read here.
  if (after && wordAt(scan, skipThe(scan, index + 2)) !== 'that') return null;
  if (/^(?:end|before|from|next|of|on)$/.test(wordAt(scan, index + 1)) && kind !== 'weekend') {
    if (wordAt(scan, index + 1) !== 'on') return null;
  }
  return {
    period: periodOf(kind, scan.reference, 0),
    end: index + 1,
    rule: kind === 'weekend' ? 'weekend' : `this-${kind}`,
    weak: true,
  };
}

/** Q3, Q1 2027, H2; the first whose last day has not passed. */
function readQuarter(scan: Scan, index: number): NamedPeriod | null {
  const word = wordAt(scan, index);
  const number = at(scan.tokens, index + 1);
  if ((word !== 'q' && word !== 'h') || number.gap !== 'none' || !/^[1-4]$/.test(number.word)) return null;
  const n = Number(number.word);
  if (word === 'h' && n > 2) return null;
  const of = (y: number): Period =>
    word === 'q' ? monthsOf('quarter', y, n * 3 - 2, 3) : monthsOf('half', y, n * 6 - 5, 6);
  const dated = readYear(scan, index + 2);
  const period = dated === null ? firstNotOver(scan.reference, 'whole', of) : of(dated.year);
  return { period, end: dated?.end ?? index + 2, rule: word === 'q' ? 'quarter' : 'half-year' };
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

/** The `n`th weekday of a month, -1 for the last; null where the month has no fifth. */
export function nthWeekday(year: number, month: number, n: number, index: number): Day | null {
  const first = dayOf(year, month, 1);
  if (first === null) return null;
  const last = endOfMonth(first);
  if (n < 0) return addDays(last, -((weekday(last) - index + 7) % 7));
  const day = addDays(first, ((index - weekday(first) + 7) % 7) + (n - 1) * 7);
  return day <= last ? day : null;
}
