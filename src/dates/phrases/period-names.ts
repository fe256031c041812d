import { addDays, startOfWeek } from '../civil.ts';
import type { Day } from '../day.ts';
import { MONTHS } from '../names.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { readBareKind, readNearPeriod } from './near-period.ts';
import { ORDINAL_WORDS, readOrdinal } from './numbers.ts';
import { KINDS, SEASONS, seasonOf } from './period-kinds.ts';
import { firstNotOver, monthsOf, type NamedPeriod, type Part, type Period } from './periods.ts';
import { readQuarter } from './quarter.ts';
import { type Scan, wordAt } from './scan.ts';
import { at } from './tokens.ts';
import { readNumberedWeek } from './week-number.ts';
import { readYear, readYearWords } from './year.ts';

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
    readNearPeriod(scan, index) ??
    readMonth(scan, index, part) ??
    readSeason(scan, index, part) ??
    readBareKind(scan, index) ??
    readYearNumber(scan, index) ??
    readSpokenYear(scan, index)
  );
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

/** The first day of the week that holds the day, for "week commencing" and "week of". */
export function weekAround(day: Day): Period {
  const first = startOfWeek(day);
  return { kind: 'week', first, last: addDays(first, 6) };
}
