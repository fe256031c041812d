import { addMonths, dayOf, partsOf, startOfMonth, weekday } from '../civil.ts';
import type { Day } from '../day.ts';
import { AHEAD } from './periods.ts';
import { dayReading, type Reading, type Scan, skipThe, textAt, wordAt } from './scan.ts';
import { at } from './tokens.ts';

/** A month named from the running one. */
export interface MonthOf {
  first: Day;
  /** Index after its last token. */
  end: number;
  /** "of the month": which one, the day says. */
  open: boolean;
}

/** Reads "of the month", "of this month", "next month", "day of the next month" after a number. */
export function readMonthOf(scan: Scan, index: number): MonthOf | null {
  const joint = wordAt(scan, index) === 'day' && wordAt(scan, index + 1) === 'of' ? index + 1 : index;
  const joined = wordAt(scan, joint) === 'of' || wordAt(scan, joint) === 'in';
  const from = skipThe(scan, joined ? joint + 1 : joint);
  const the = from > joint + 1;
  const said = AHEAD.get(wordAt(scan, from));
  const month = at(scan.tokens, said === undefined ? from : from + 1);
  if ((month.word !== 'month' && month.word !== 'mth') || month.possessive || (said === undefined && !the)) return null;
  const first = addMonths(startOfMonth(scan.reference), said ?? 0);
  return { first, end: (said === undefined ? from : from + 1) + 1, open: said === undefined };
}

/** A day (or, with `from`, several) of that month; "the 3rd of the month" that has passed is the next month's. */
export function inMonth(reference: Day, month: MonthOf, date: number, from: number): Reading | null {
  const { year, month: number } = partsOf(month.first);
  const here = dayOf(year, number, date);
  const gone = here === null || here <= reference;
  const chosen = month.open && gone ? nextMonthDay(reference, date, null) : here;
  if (chosen === null) return null;
  const first = dayOf(partsOf(chosen).year, partsOf(chosen).month, from) ?? chosen;
  return { ...dayReading(month.end, 'month-day', chosen), first, ...(chosen < reference ? { past: true } : {}) };
}

/** "20 of next month", "from 4 to 22 this month": plain numbers, where what stands around leaves nothing to count. */
export function readNumbersOfMonth(scan: Scan, index: number): Reading | null {
  const first = readPlain(scan, index);
  if (first === null) return null;
  const range = /^(?:[-–]|to|till|til|until|and)$/.test(textAt(scan, index + 1)) ? readPlain(scan, index + 2) : null;
  const end = index + (range === null ? 1 : 3);
  const month = readMonthOf(scan, end);
  if (month === null || (range !== null && range <= first)) return null;
  // "4 to 6 this month" is a number of things unless "from" or "of" says otherwise.
  const joined = /^(?:of|in|day)$/.test(wordAt(scan, end));
  const opened = range !== null && /^(?:from|between|the)$/.test(wordAt(scan, index - 1));
  return joined || opened ? inMonth(scan.reference, month, range ?? first, first) : null;
}

/** The first such day of a month after a day, skipping months too short for it and, where asked, other weekdays. */
export function nextMonthDay(reference: Day, date: number, wanted: number | null): Day | null {
  // Three months hold two chances for any date; a weekday that fits none of them is a slip of the pen.
  for (let k = 0; k <= (wanted === null ? 3 : 2); k += 1) {
    const { year, month } = partsOf(addMonths(startOfMonth(reference), k));
    const day = dayOf(year, month, date);
    if (
      day !== null &&
      (day > reference || (wanted !== null && day === reference)) &&
      (wanted === null || weekday(day) === wanted)
    )
      return day;
  }
  return null;
}

function readPlain(scan: Scan, index: number): number | null {
  const token = at(scan.tokens, index);
  if (token.kind !== 'number' || token.word.length > 2) return null;
  const value = Number(token.word);
  return value >= 1 && value <= 31 ? value : null;
}
