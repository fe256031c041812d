import { partsOf } from '../civil.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { readOrdinal } from './numbers.ts';
import { firstNotOver, monthsOf, type NamedPeriod, type Period } from './periods.ts';
import { type Scan, wordAt } from './scan.ts';
import { at } from './tokens.ts';
import { readYear } from './year.ts';

/** Reads a quarter or half of a year: Q3, Q1 2027, H2, 2027Q1, the third quarter of next year. */
export function readQuarter(scan: Scan, index: number): NamedPeriod | null {
  return readShort(scan, index) ?? readYearFirst(scan, index) ?? readOrdinalQuarter(scan, index);
}

/** Without a year, the first such quarter whose last day has not passed. */
function readShort(scan: Scan, index: number): NamedPeriod | null {
  const part = readSign(scan, index);
  if (part === null) return null;
  const dated = readYear(scan, index + 2);
  const period = dated === null ? firstNotOver(scan.reference, 'whole', part.of) : part.of(dated.year);
  return { period, end: dated?.end ?? index + 2, rule: part.rule };
}

/** "2027Q1", "27Q1", "2027 H2". */
function readYearFirst(scan: Scan, index: number): NamedPeriod | null {
  const token = at(scan.tokens, index);
  const part = token.kind === 'number' ? readSign(scan, index + 1) : null;
  if (part === null || !/^(?:20\d\d|\d\d)$/.test(token.word)) return null;
  // "12 Q3 reports" is a count: two digits are a year only where they are joined to the quarter.
  if (token.word.length === 2 && at(scan.tokens, index + 1).gap === 'blank') return null;
  return { period: part.of(Number(token.word.slice(-2)) + 2000), end: index + 3, rule: part.rule };
}

function readSign(scan: Scan, index: number): { rule: string; of: (year: number) => Period } | null {
  const word = wordAt(scan, index);
  const number = at(scan.tokens, index + 1);
  if ((word !== 'q' && word !== 'h') || number.gap !== 'none' || !/^[1-4]$/.test(number.word)) return null;
  const n = Number(number.word);
  if (word === 'h' && n > 2) return null;
  return word === 'q'
    ? { rule: 'quarter', of: quarterOf(n) }
    : { rule: 'half-year', of: (year) => monthsOf('half', year, n * 6 - 5, 6) };
}

/** "the third quarter", "3rd qtr 2027"; "third quarter results" are a thing, and a game has quarters too. */
function readOrdinalQuarter(scan: Scan, index: number): NamedPeriod | null {
  const ordinal = readOrdinal(scan, index);
  if (ordinal === null || ordinal.value > 4 || !/^(?:quarter|qtr)$/.test(wordAt(scan, ordinal.end))) return null;
  const end = ordinal.end + 1;
  const of = quarterOf(ordinal.value);
  const whole = wordAt(scan, end) === 'of' && wordAt(scan, end + 1) === 'the' && wordAt(scan, end + 2) === 'year';
  const dated = whole ? { year: partsOf(scan.reference).year, end: end + 3 } : readYear(scan, end);
  if (dated !== null) return { period: of(dated.year), end: dated.end, rule: 'ordinal-quarter' };
  const next = at(scan.tokens, end);
  if (next.kind === 'word' && (/^(?:of|is|was|were)$/.test(next.word) || !FUNCTION_WORDS.has(next.word))) return null;
  return { period: firstNotOver(scan.reference, 'whole', of), end, rule: 'ordinal-quarter' };
}

function quarterOf(n: number): (year: number) => Period {
  return (year) => monthsOf('quarter', year, n * 3 - 2, 3);
}
