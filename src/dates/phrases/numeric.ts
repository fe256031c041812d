import { dayOf, partsOf, weekday } from '../civil.ts';
import type { Day } from '../day.ts';
import { WEEKDAYS } from '../names.ts';
import { isStale } from './calendar.ts';
import { dayReading, type PhraseParser, type Reading, type Scan, textAt } from './scan.ts';
import { at } from './tokens.ts';
import { readWeekdayName } from './weekday.ts';

interface Numbers {
  a: string;
  b: string;
  c: string | null;
  separator: string;
  end: number;
}

const UNITS_AFTER =
  /^(?:of|day|days|hour|hours|hr|hrs|pint|mile|price|price|scale|full|way|time|cup|inch|lb|kg|done|ths?|paid|pages?|split)$/;

/** 2027-03-04, 4/3/2027, 4.3.27, and without a year 28/11 or "28.11." where nothing else can be meant. */
export const numericParser: PhraseParser = {
  name: 'numeric',
  words: ['#', ...WEEKDAYS.keys()],
  read(scan, index) {
    const name = readWeekdayName(scan, index);
    const start = name === null ? index : textAt(scan, name.end) === ',' ? name.end + 1 : name.end;
    const numbers = readNumbers(scan, start);
    if (numbers === null) return null;
    const wanted = name?.weekday ?? null;
    return numbers.c === null ? readYearless(scan, numbers, wanted) : readFull(scan, numbers);
  },
};

function readNumbers(scan: Scan, index: number): Numbers | null {
  const a = at(scan.tokens, index);
  const separator = at(scan.tokens, index + 1);
  const b = at(scan.tokens, index + 2);
  if (
    a.kind !== 'number' ||
    b.kind !== 'number' ||
    !/^[-/.]$/.test(separator.word) ||
    separator.gap !== 'none' ||
    b.gap !== 'none'
  )
    return null;
  const before = at(scan.tokens, index - 1);
  if (a.gap !== 'blank' && !/^[("'“‘[@|>:]$/.test(before.word)) return null;
  const again = at(scan.tokens, index + 3);
  const c = at(scan.tokens, index + 4);
  const three = again.word === separator.word && again.gap === 'none' && c.kind === 'number' && c.gap === 'none';
  const end = index + (three ? 5 : 3);
  return endsHere(scan, end)
    ? { a: a.word, b: b.word, c: three ? c.word : null, separator: separator.word, end }
    : null;
}

/** Not followed by more of a number, a unit glued to it, or a per cent sign. */
function endsHere(scan: Scan, end: number): boolean {
  const next = at(scan.tokens, end);
  if (next.gap !== 'none' || next.kind === 'end') return next.gap !== 'hyphen';
  // An ISO date may go on with its time: 2026-11-20T17:30.
  if (next.kind === 'word') return next.word === 't' && at(scan.tokens, end + 1).kind === 'number';
  if (next.kind === 'number') return false;
  const after = at(scan.tokens, end + 1);
  return !(/^[-/.:]$/.test(next.word) && after.kind === 'number' && after.gap === 'none') && next.word !== '%';
}

function readFull(scan: Scan, { a, b, c, end }: Numbers): Reading | null {
  if (c === null) return null;
  if (a.length === 4) return finish(scan, dayOf(Number(a), Number(b), Number(c)), end, 'iso-date');
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return null;
  const year = c.length === 2 ? 2000 + Number(c) : Number(c);
  const [day, month] = dayAndMonth(scan, Number(a), Number(b));
  const found = dayOf(year, month, day);
  // Two-digit years only where they are near the note's own: anything else may be a version or a part number.
  if (c.length === 2 && Math.abs(year - partsOf(scan.reference).year) > 5) return null;
  return finish(scan, found, end, 'numeric-date');
}

function finish(scan: Scan, day: Day | null, end: number, rule: string): Reading | null {
  if (day === null || day < '1900-01-01' || day > '2199-12-31') return null;
  return { ...dayReading(end, rule, day), ...(day < scan.reference ? { past: true } : {}) };
}

/** `18/11` needs a preposition, a weekday, or parts that can't be a fraction; `28.11` a weekday or its closing dot. */
function readYearless(scan: Scan, numbers: Numbers, wanted: number | null): Reading | null {
  const { a, b, separator } = numbers;
  if (a.length > 2 || b.length > 2 || (a === '24' && b === '7')) return null;
  // "on 15-2" can only be a day; without "on" it is more often a score or a range.
  const on = textAt(scan, numbers.end - 4) === 'on' && at(scan.tokens, numbers.end).kind !== 'word';
  if (separator === '-' && (!on || Math.max(Number(a), Number(b)) <= 12)) return null;
  const [date, month] = dayAndMonth(scan, Number(a), Number(b));
  let { end } = numbers;
  if (separator === '.') {
    const dot =
      textAt(scan, end) === '.' && at(scan.tokens, end).gap === 'none' && at(scan.tokens, end + 1).kind !== 'end';
    // Up to 23 the first part may be an hour: 17.10 is a time.
    if (wanted === null && !dot && Number(a) < 24) return null;
    if (dot && !at(scan.tokens, end + 1).capital) end += 1;
    else if (wanted === null && Number(a) < 24) return null;
  }
  if (UNITS_AFTER.test(textAt(scan, end))) return null;
  const day = nearestYear(scan.reference, month, date, wanted);
  if (day === undefined) return null;
  const sure = wanted !== null || isSure(scan, numbers);
  return {
    ...dayReading(end, day === null ? 'weekday-conflict' : 'numeric-date', day),
    ...(day !== null && isStale(scan.reference, day, wanted) ? { stale: true } : {}),
    ...(sure ? {} : { needs: 'preposition' as const }),
  };
}

/**
 * Whether "21/9" can stand without a preposition: one part over 12 can be no month and hardly a score; set off by marks on
 * both sides (a table's cell, the end of a list) it is a date unless it looks like a fraction or a mark out of ten.
 */
function isSure(scan: Scan, { a, b, end }: Numbers): boolean {
  const before = at(scan.tokens, end - 4);
  const after = at(scan.tokens, end);
  if (/^(?:scored?|rated?|page|pp?|chapter|section|version|v|room|flat|no|size|pain)$/.test(before.word)) return false;
  const timed = after.word === 'at' && at(scan.tokens, end + 1).kind === 'number';
  if (Math.max(Number(a), Number(b)) > 12) return after.kind !== 'word' || timed || a.length + b.length === 4;
  const fraction = Number(a) < Number(b) && /^(?:[234568]|10)$/.test(b);
  return !fraction && before.kind !== 'word' && before.kind !== 'number' && after.kind !== 'word';
}

/** Undefined where no such day exists, null where the weekday does not agree. */
function nearestYear(reference: Day, month: number, date: number, wanted: number | null): Day | null | undefined {
  const { year } = partsOf(reference);
  const days = [year, year + 1, year + 2]
    .map((y) => dayOf(y, month, date))
    .filter((day): day is Day => day !== null && day >= reference);
  if (days.length === 0) return undefined;
  return days.slice(0, 2).find((day) => wanted === null || weekday(day) === wanted) ?? null;
}

function dayAndMonth(scan: Scan, a: number, b: number): [day: number, month: number] {
  const monthFirst = scan.monthFirst ? a <= 12 : b > 12;
  return monthFirst ? [b, a] : [a, b];
}
