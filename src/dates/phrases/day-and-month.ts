import { MONTHS } from '../names.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { readCardinal, readOrdinal } from './numbers.ts';
import { type Scan, skipThe, textAt, wordAt } from './scan.ts';
import { at } from './tokens.ts';
import { readYear } from './year.ts';

/** Days of a month as they are named, their year aside. */
export interface DayAndMonth {
  /** The days of the month named; the last of several is the deadline. */
  days: readonly number[];
  month: number;
  end: number;
  /** The day stands before its month: only then may two digits after it be a year. */
  dayFirst: boolean;
}

/** What may stand between two days of one month. */
const JOINTS = /^(?:[-–—]|to|and|or|through|thru|till|til|until)$/;

/** Reads a day and its month, in either order: "28th of Nov", "14-18 May", "Nov 28", "May the twenty-first". */
export function readDayAndMonth(scan: Scan, index: number): DayAndMonth | null {
  const named = readDayMonth(scan, index) ?? readMonthDay(scan, index);
  return named === null || standsAsNumber(scan, index) ? null : named;
}

/** Reads a month's name or short form with its dot; null for "may" and "march" used as verbs where that shows. */
function readMonthName(scan: Scan, index: number): { month: number; end: number } | null {
  const month = MONTHS.get(wordAt(scan, index));
  if (month === undefined) return null;
  const dotted =
    wordAt(scan, index).length <= 4 && textAt(scan, index + 1) === '.' && at(scan.tokens, index + 1).gap === 'none';
  const goesOn =
    dotted && (at(scan.tokens, index + 2).kind === 'number' || /^(?:,|the)$/.test(textAt(scan, index + 2)));
  return { month, end: index + (goesOn ? 2 : 1) };
}

function readDayMonth(scan: Scan, index: number): DayAndMonth | null {
  const days: number[] = [];
  let end = index;
  // Up to four days before the month: "3, 4 and 5 June".
  while (days.length < 4) {
    const day = readDayNumber(scan, end);
    if (day === null) return null;
    days.push(day.value);
    end = day.end;
    // "12. December" and "12.Dec", as some write it.
    const dotted = textAt(scan, end) === '.' && at(scan.tokens, end).gap === 'none' && days.length === 1;
    const month = readMonthName(scan, skipThe(scan, dotted || wordAt(scan, end) === 'of' ? end + 1 : end));
    if (month !== null) return { days, month: month.month, end: month.end, dayFirst: true };
    const joint = textAt(scan, end);
    if (!JOINTS.test(joint) && joint !== '/' && joint !== ',') return null;
    end = skipThe(scan, end + 1);
  }
  return null;
}

function readMonthDay(scan: Scan, index: number): DayAndMonth | null {
  const month = readMonthName(scan, index);
  if (month === null) return null;
  // "Oct/2", as some write it; "Oct 2" and "Oct-2" need nothing passed over.
  const slash = textAt(scan, month.end) === '/' && at(scan.tokens, month.end).gap === 'none';
  const from = skipThe(scan, slash ? month.end + 1 : month.end);
  const day = readDayNumber(scan, from) ?? readSpokenDay(scan, index, from);
  if (day === null || isAdverb(scan, from, day.end)) return null;
  const joint = textAt(scan, day.end);
  const second = JOINTS.test(joint) ? readDayNumber(scan, skipThe(scan, day.end + 1)) : null;
  // "Nov-28-2027" is one date, and another reader's.
  if (joint === '-' && /^\d{4}$/.test(textAt(scan, day.end + 1))) return null;
  if (second === null || second.value <= day.value)
    return isCounted(scan, index, day.end)
      ? null
      : { days: [day.value], month: month.month, end: day.end, dayFirst: false };
  return { days: [day.value, second.value], month: month.month, end: second.end, dayFirst: false };
}

/** A day of the month in digits, with or without its ordinal ending, or an ordinal in words. */
function readDayNumber(scan: Scan, index: number): { value: number; end: number } | null {
  const ordinal = readOrdinal(scan, index);
  if (ordinal !== null) return ordinal.value <= 31 ? ordinal : null;
  const token = at(scan.tokens, index);
  if (token.kind !== 'number' || token.word.length > 2) return null;
  const value = Number(token.word);
  const mark = at(scan.tokens, index + 1);
  const longer = mark.gap === 'none' && /^[:/%]$/.test(mark.word) && at(scan.tokens, index + 2).kind === 'number';
  return value >= 1 && value <= 31 && !longer ? { value, end: index + 1 } : null;
}

/** "May twenty-one", dictated: a number in words after a month that is plainly one, and that counts nothing. */
function readSpokenDay(scan: Scan, month: number, index: number): { value: number; end: number } | null {
  const spoken = at(scan.tokens, index).kind === 'word' ? readCardinal(scan, index) : null;
  if (spoken === null || spoken.value < 10 || spoken.value > 31 || !at(scan.tokens, month).capital) return null;
  const next = at(scan.tokens, spoken.end);
  return next.kind === 'word' && !FUNCTION_WORDS.has(next.word) && readYear(scan, spoken.end) === null ? null : spoken;
}

/** "ask July first": an adverb unless "the" stands before it or a year after it. */
function isAdverb(scan: Scan, index: number, end: number): boolean {
  const adverb = /^(?:first|second|third)$/.test(wordAt(scan, index)) && wordAt(scan, index - 1) !== 'the';
  return adverb && readYear(scan, end) === null;
}

/** "may 5 people", "march 3 miles": a lower-case verb and a count rather than a date. */
function isCounted(scan: Scan, month: number, end: number): boolean {
  const token = at(scan.tokens, month);
  if (token.capital || (token.word !== 'may' && token.word !== 'march')) return false;
  const next = at(scan.tokens, end);
  return next.kind === 'word' && !FUNCTION_WORDS.has(next.word);
}

/** "page 12 may be", "all 3 may come": the number counts something and "may" is a verb; and numbers inside longer ones. */
function standsAsNumber(scan: Scan, start: number): boolean {
  const first = at(scan.tokens, start);
  const before = at(scan.tokens, start - 1);
  if (first.gap === 'none' && before.kind !== 'end' && !/^[("'“‘[@|>,–—-]$/.test(before.word)) return true;
  const may = at(scan.tokens, start + 1);
  if (first.kind !== 'number' || may.word !== 'may' || may.capital) return false;
  const next = at(scan.tokens, start + 2);
  return (
    next.kind === 'word' &&
    /^(?:be|come|have|not|need|want|go|get|take|do|still|also|well|turn|even|or)$/.test(next.word)
  );
}
