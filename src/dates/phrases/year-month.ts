import { partsOf } from '../civil.ts';
import { MONTHS } from '../names.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { periodReading } from './period.ts';
import { monthsOf } from './periods.ts';
import { type PhraseParser, type Scan, textAt } from './scan.ts';
import { at } from './tokens.ts';

interface YearMonth {
  year: number;
  month: number;
  end: number;
}

/** How far from the note's own year a month in digits may lie; anything else is a number of some other kind. */
const MOST_YEARS = 5;
/** Marks, and adverbs that go with a verb: what stands after them is no noun's number. */
const FREE = /^(?:[(,;:|–—>]|out|back|away|ahead|forward)$/;

/** 2027-03, 03/2027 and, year first, 2027 March: a month of a year. */
export const yearMonthParser: PhraseParser = {
  name: 'year-month',
  words: ['#'],
  read(scan, index) {
    const first = at(scan.tokens, index);
    if (first.gap !== 'blank' && !/^[("'“‘[|>:]$/.test(textAt(scan, index - 1))) return null;
    const named = readNamed(scan, index);
    const found = named ?? readDigits(scan, index);
    if (found === null || Math.abs(found.year - partsOf(scan.reference).year) > MOST_YEARS) return null;
    const period = monthsOf('month', found.year, found.month, 1);
    const reading = periodReading(scan, { period, end: found.end, rule: 'year-month' }, 'whole');
    return named !== null || standsAlone(scan, index, found.end) ? reading : { ...reading, needs: 'preposition' };
  },
};

/** "2027 March", "2027, Nov"; with a day after it the whole is a date, which another reader has. */
function readNamed(scan: Scan, index: number): YearMonth | null {
  const year = readYearNumber(scan, index);
  const comma = textAt(scan, index + 1) === ',' ? index + 2 : index + 1;
  const token = at(scan.tokens, comma);
  const month = MONTHS.get(token.word);
  if (year === null || month === undefined || token.possessive) return null;
  const next = at(scan.tokens, comma + 1);
  // "In 2027 may be better": a verb where no capital says otherwise.
  const verb = !token.capital && /^(?:may|march|mar)$/.test(token.word);
  return verb || next.kind === 'number' || next.gap === 'hyphen' ? null : { year, month, end: comma + 1 };
}

/** The separator stands tight or loose on either side ("11 - 2026"). */
function readDigits(scan: Scan, index: number): YearMonth | null {
  if (!/^[-–/]$/.test(textAt(scan, index + 1)) || !endsHere(scan, index + 3)) return null;
  const year = readYearNumber(scan, index);
  const other = year === null ? readYearNumber(scan, index + 2) : year;
  const text = textAt(scan, year === null ? index : index + 2);
  const month = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return other === null || month < 1 || month > 12 ? null : { year: other, month, end: index + 3 };
}

function readYearNumber(scan: Scan, index: number): number | null {
  const { word } = at(scan.tokens, index);
  return /^20\d\d$/.test(word) ? Number(word) : null;
}

/** Not followed by more digits, a unit or a further part: "2026-11-20", "11/2026/B". */
function endsHere(scan: Scan, end: number): boolean {
  const next = at(scan.tokens, end);
  if (next.kind === 'end' || next.gap === 'blank') return next.kind !== 'number';
  return /^[,.;:)\]!?"'”’|]$/.test(next.word) && (at(scan.tokens, end + 1).gap !== 'none' || next.word !== '.');
}

/** After a noun ("invoice 11/2026", "minutes 2026-10") it is a number or says which thing is meant. */
function standsAlone(scan: Scan, index: number, end: number): boolean {
  const before = at(scan.tokens, index - 1);
  const after = at(scan.tokens, end);
  const free = before.kind === 'end' || FUNCTION_WORDS.has(before.word) || FREE.test(before.word);
  return free && (after.kind !== 'word' || FUNCTION_WORDS.has(after.word));
}
