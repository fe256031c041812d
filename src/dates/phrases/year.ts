import { partsOf } from '../civil.ts';
import { MONTHS } from '../names.ts';
import { readDuration } from './durations.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { readCardinal } from './numbers.ts';
import { type Scan, textAt, wordAt } from './scan.ts';
import { at, type Token } from './tokens.ts';

/** A year read, and the index after its last token. */
export interface YearReading {
  year: number;
  end: number;
}

const NEAR: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
]);

/** Reads a year after a date: 2027, '27, "next year", "of this year", "in two years", "twenty twenty-seven"; null where there is none. */
export function readYear(scan: Scan, index: number): YearReading | null {
  const from = wordAt(scan, index) === 'of' ? index + 1 : index;
  return (
    readNearYear(scan, from) ?? readYearDigits(scan, from) ?? readYearWords(scan, from) ?? readYearsAhead(scan, from)
  );
}

/**
 * Reads the two digits of a year without an apostrophe ("3 Feb 27"), as they stand after a day and its month. Only a year
 * near the note's own, with nothing after it that it could count or be the hour of.
 */
export function readShortYear(scan: Scan, index: number): YearReading | null {
  const token = at(scan.tokens, index);
  if (token.kind !== 'number' || token.word.length !== 2 || token.gap !== 'blank' || token.newline) return null;
  const year = 2000 + Number(token.word);
  const ahead = year - partsOf(scan.reference).year;
  const next = at(scan.tokens, index + 1);
  const counted = next.kind === 'word' && (!FUNCTION_WORDS.has(next.word) || MONTHS.has(next.word));
  const goesOn = next.kind === 'number' || (/^[-–/.:%]$/.test(next.word) && at(scan.tokens, index + 2).gap === 'none');
  return ahead < -1 || ahead > 3 || counted || (goesOn && next.gap === 'none') ? null : { year, end: index + 1 };
}

function readNearYear(scan: Scan, index: number): YearReading | null {
  if (!/^(?:year|yr)$/.test(wordAt(scan, index + 1))) return null;
  const ahead = NEAR.get(wordAt(scan, index));
  return ahead === undefined ? null : { year: partsOf(scan.reference).year + ahead, end: index + 2 };
}

/** "Thanksgiving in two years", "March in a year". */
function readYearsAhead(scan: Scan, index: number): YearReading | null {
  const duration = wordAt(scan, index) === 'in' ? readDuration(scan, index + 1) : null;
  if (duration?.unit !== 'year' || duration.count % 1 !== 0 || duration.more !== undefined) return null;
  return { year: partsOf(scan.reference).year + duration.count, end: duration.end };
}

function readYearDigits(scan: Scan, index: number): YearReading | null {
  const from = textAt(scan, index) === ',' ? index + 1 : index;
  const apostrophe = textAt(scan, from) === "'" || textAt(scan, from) === '’';
  const token = at(scan.tokens, apostrophe ? from + 1 : from);
  if (token.kind !== 'number') return null;
  const end = from + (apostrophe ? 2 : 1);
  if (!isFree(at(scan.tokens, end))) return null;
  if (/^(?:19|20|21)\d\d$/.test(token.word)) return { year: Number(token.word), end };
  return apostrophe && token.word.length === 2 ? { year: 2000 + Number(token.word), end } : null;
}

function isFree(next: Token): boolean {
  return next.kind === 'end' || next.gap !== 'none' || /^[,.;:)\]!?"'”’–—|]$/.test(next.word);
}

/** Reads "two thousand and eighteen", "twenty twenty-seven", "nineteen ninety-nine", as dictated notes have them. */
export function readYearWords(scan: Scan, index: number): YearReading | null {
  const from = textAt(scan, index) === ',' ? index + 1 : index;
  const century = wordAt(scan, from);
  if (century === 'two' && wordAt(scan, from + 1) === 'thousand') {
    const more = readSpoken(scan, wordAt(scan, from + 2) === 'and' ? from + 3 : from + 2);
    if (more !== null) return { year: 2000 + more.value, end: more.end };
    // "Two thousand people" are no year.
    return at(scan.tokens, from + 2).kind === 'word' ? null : { year: 2000, end: from + 2 };
  }
  if (century !== 'twenty' && century !== 'nineteen') return null;
  const rest = readSpoken(scan, from + 1);
  if (rest === null || rest.value < 10) return null;
  return { year: (century === 'twenty' ? 2000 : 1900) + rest.value, end: rest.end };
}

function readSpoken(scan: Scan, index: number): { value: number; end: number } | null {
  const spoken = at(scan.tokens, index).kind === 'word' ? readCardinal(scan, index) : null;
  return spoken !== null && spoken.value < 100 ? spoken : null;
}
