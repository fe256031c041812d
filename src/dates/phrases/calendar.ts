import { dayOf, diffDays, partsOf, weekday } from '../civil.ts';
import type { Day } from '../day.ts';
import { MONTHS, WEEKDAYS } from '../names.ts';
import { type DayAndMonth, readDayAndMonth } from './day-and-month.ts';
import { ORDINAL_WORDS } from './numbers.ts';
import { dayReading, type PhraseParser, type Reading, type Scan, skipThe, textAt } from './scan.ts';
import { at } from './tokens.ts';
import { readWeekdayName } from './weekday.ts';
import { readShortYear, readYear, type YearReading } from './year.ts';

/** 28 Nov, 28th of November 2027, Nov 28, Friday 28 November, Nov 28, Sat, the nineteenth of May, 14-18 May, 3 and 7 June. */
export const calendarParser: PhraseParser = {
  name: 'calendar',
  words: ['#', ...ORDINAL_WORDS, ...MONTHS.keys(), ...WEEKDAYS.keys()],
  read(scan, index) {
    const name = readWeekdayName(scan, index);
    const start = name === null ? index : skipThe(scan, textAt(scan, name.end) === ',' ? name.end + 1 : name.end);
    const named = readDayAndMonth(scan, start);
    if (named === null) return null;
    const dated = readYear(scan, named.end) ?? (named.dayFirst ? readShortYear(scan, named.end) : null);
    // "2027 Nov 28": a year in front belongs to the date, which chrono reads.
    if (dated === null && /^20\d\d$/.test(textAt(scan, start - 1)) && named.days.length === 1) return null;
    const plain = build(scan, named, dated, name?.weekday ?? null);
    return name === null && dated === null ? withWeekdayAfter(scan, named, plain) : plain;
  },
};

/**
 * "20 Nov, Fri": a weekday said after the date must agree as one before it must. One that does not, and goes on, is a
 * second day ("18 Nov, Friday at the latest").
 */
function withWeekdayAfter(scan: Scan, named: DayAndMonth, plain: Reading | null): Reading | null {
  const from = textAt(scan, named.end) === ',' ? named.end + 1 : named.end;
  const name = readWeekdayName(scan, from);
  if (name === null || plain === null || plain.due === null) return plain;
  if (weekday(plain.due) === name.weekday) return { ...plain, end: name.end };
  const next = at(scan.tokens, name.end);
  const closes = next.kind === 'end' || (next.kind === 'mark' && /^[.;)!?]$/.test(next.word));
  const other = closes ? build(scan, named, null, name.weekday) : null;
  return other === null ? plain : { ...other, end: name.end };
}

function build(scan: Scan, named: DayAndMonth, dated: YearReading | null, wanted: number | null): Reading | null {
  const first = named.days[0] ?? 0;
  const last = named.days.at(-1) ?? 0;
  const end = dated?.end ?? named.end;
  const rule = wanted === null ? 'date' : 'weekday-date';
  if (dated !== null) {
    const day = dayOf(dated.year, named.month, last);
    if (day === null) return null;
    const past = day < scan.reference ? { past: true } : {};
    return { ...dayReading(end, rule, day), first: dayOf(dated.year, named.month, first) ?? day, ...past };
  }
  const day = findYear(scan.reference, named.month, last, wanted);
  if (day === null) return isPossible(named.month, last) ? { ...dayReading(end, 'weekday-conflict', null) } : null;
  const past = day < scan.reference ? { past: true } : isStale(scan.reference, day, wanted) ? { stale: true } : {};
  return { ...dayReading(end, rule, day), first: dayOf(partsOf(day).year, named.month, first) ?? day, ...past };
}

/**
 * The first such day on or after the reference. A weekday written with it must agree: then next year's, or the one just
 * past, is meant; where none agrees the writer has erred, and nobody can say in which of the two.
 */
function findYear(reference: Day, month: number, date: number, wanted: number | null): Day | null {
  const { year } = partsOf(reference);
  const candidates: Day[] = [];
  for (let y = year; y <= year + 8 && candidates.length < 2; y += 1) {
    const day = dayOf(y, month, date);
    if (day !== null && day >= reference) candidates.push(day);
  }
  if (wanted === null) return candidates[0] ?? null;
  const past = dayOf(candidates[0]?.startsWith(String(year)) ? year - 1 : year, month, date);
  const [soon, later] = candidates;
  return [soon, past, later].find((day) => day !== undefined && day !== null && weekday(day) === wanted) ?? null;
}

/**
 * Whether a date without a year was, when written, less than a month past: it then comes round in eleven months, which only
 * a word that looks forward ("by", "before") can mean.
 */
export function isStale(reference: Day, day: Day, wanted: number | null): boolean {
  const days = diffDays(day, reference);
  return wanted === null && days > 335 && days < 367;
}

function isPossible(month: number, date: number): boolean {
  return dayOf(2024, month, date) !== null;
}
