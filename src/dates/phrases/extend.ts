import { addDays, partsOf } from '../civil.ts';
import { withTimeOfDay } from './daytime.ts';
import { HEDGES } from './lexicon.ts';
import { monthsOf } from './periods.ts';
import { readRange } from './range.ts';
import type { Reading, Scan } from './scan.ts';
import { sequences, skipAny, skipThe, textAt, wordAt } from './scan.ts';
import { at } from './tokens.ts';
import { weekdayOfWeek } from './weekday.ts';

const LATEST_AFTER = sequences(
  'at the latest|at the very latest|at latest|latest|at the outside|by the latest|or before|or sooner|or earlier|max|tops|, no later',
);
const LATEST_BEFORE = sequences(
  'at the latest|at latest|latest|or at the latest|by|no later than|but no later than|or by|at the very latest|at the latest by|worst case',
);
const ONWARDS = sequences('onwards|onward|on|or later|or after|and after|at the earliest|earliest');
const SAME_DAY = sequences("that's|that is|which is|i . e .|ie|so|=|is");

/** A reading with all that was said after it, and what that makes of its relation. */
export interface Extended {
  reading: Reading;
  /** "at the latest" and "onwards" overrule the preposition. */
  relation?: 'by' | 'from';
  /** "from X to Y", "between X and Y": the reading's first day is where it starts. */
  range?: boolean;
}

/** Takes in times of day, ranges, alternatives, "at the latest" and a day given in brackets. */
export function extend(scan: Scan, base: Reading, lead: string): Extended {
  let reading = withTimeOfDay(scan, base);
  const ranged = readRange(scan, reading, lead);
  if (ranged !== null) reading = ranged;
  reading = readWithinWeek(scan, reading) ?? readWithinYear(scan, reading) ?? reading;
  reading = readBracket(scan, reading) ?? reading;
  const latest = readLatest(scan, reading);
  if (latest !== null) return { reading: latest, relation: 'by' };
  const onwards = reading.grain === 'offset' ? -1 : skipAny(scan, reading.end, ONWARDS);
  if (
    onwards >= 0 &&
    (wordAt(scan, reading.end) !== 'on' || (lead === 'from' && at(scan.tokens, onwards).kind !== 'word'))
  ) {
    return { reading: { ...reading, end: onwards }, relation: 'from' };
  }
  return ranged === null ? { reading } : { reading, range: true };
}

/** "next week, Tuesday or Wednesday", "this week between Tue and Thu", "next week (probably Thursday)" without the bracket: that week's day. */
function readWithinWeek(scan: Scan, reading: Reading): Reading | null {
  if (reading.grain !== 'week' || reading.first === null || reading.last === null || reading.past === true) return null;
  const comma = textAt(scan, reading.end) === ',' ? reading.end + 1 : reading.end;
  const spans = /^(?:between|from)$/.test(wordAt(scan, comma)) ? wordAt(scan, comma) : '';
  let from = spans === '' ? comma : comma + 1;
  while (from < comma + 2 && HEDGES.has(wordAt(scan, from))) from += 1;
  const day = scan.simple(skipThe(scan, from));
  if (day === null || day.weekday === undefined || wordAt(scan, from) === 'this') return null;
  if (
    from === comma &&
    comma > reading.end &&
    at(scan.tokens, day.end).kind === 'word' &&
    !/^(?:or|at|to|and)$/.test(wordAt(scan, day.end))
  )
    return null;
  const within = weekdayOfWeek(reading.first, day.weekday);
  const timed = withTimeOfDay(scan, { ...day, first: within, last: within, due: within, rule: 'weekday-in-week' });
  const range = readRange(scan, timed, spans);
  // "next week from Tuesday" alone says when it starts, which the day itself is asked for.
  return range ?? (spans === '' ? timed : null);
}

/** "next year in March": that year's month. */
function readWithinYear(scan: Scan, reading: Reading): Reading | null {
  if (
    reading.grain !== 'year' ||
    reading.first === null ||
    reading.rule === 'new-year' ||
    wordAt(scan, reading.end) !== 'in'
  )
    return null;
  const month = scan.simple(reading.end + 1);
  if (month === null || month.grain !== 'month' || month.first === null || month.refused === true) return null;
  const period = monthsOf('month', partsOf(reading.first).year, partsOf(month.first).month, 1);
  return { end: month.end, rule: 'month', grain: 'month', first: period.first, last: period.last, due: period.last };
}

/** "before Easter (28 March)", "this week (Thursday)", "tomorrow (Friday)": the bracket says which day is meant. */
function readBracket(scan: Scan, reading: Reading): Reading | null {
  if (textAt(scan, reading.end) !== '(' || reading.refused === true) return null;
  // Other words may come first only with a named day ("Easter Monday = 29 Mar"): "(closes 30 June)" is another matter.
  const joined = skipAny(scan, reading.end + 1, SAME_DAY);
  const from = joined < 0 ? reading.end + 1 : joined;
  for (let k = from; k <= from + (reading.named === true ? 3 : 0); k += 1) {
    const inner = scan.simple(skipThe(scan, k));
    if (inner === null || textAt(scan, inner.end) === '=') continue;
    const inWeek = inner.weekday !== undefined && reading.grain === 'week' && reading.first !== null;
    const own =
      inWeek && reading.first !== null && inner.weekday !== undefined
        ? weekdayOfWeek(reading.first, inner.weekday)
        : inner.due;
    const timed = withTimeOfDay(scan, inner);
    if (inner.grain !== 'day' || own === null || textAt(scan, timed.end) !== ')') return null;
    // "after Easter (Easter Monday = 29 Mar)" ends with that Monday; what the name means stands where both agree.
    const agrees =
      reading.first !== null && own >= addDays(reading.first, -1) && reading.after !== undefined && own < reading.after;
    if (agrees && reading.named === true && own !== reading.due) return { ...reading, end: timed.end + 1 };
    const kept = reading.after !== undefined && own === reading.due ? { after: reading.after } : {};
    return {
      end: timed.end + 1,
      rule: reading.rule,
      grain: 'day',
      first: own,
      last: own,
      due: own,
      named: true,
      ...kept,
    };
  }
  return null;
}

/** "Thursday at the latest", "tomorrow, at latest Thursday", "ideally Tuesday, Thursday latest". */
function readLatest(scan: Scan, reading: Reading): Reading | null {
  const after = skipAny(scan, reading.end, LATEST_AFTER);
  const comma = /^[,(–—-]$/.test(textAt(scan, reading.end)) ? reading.end + 1 : reading.end;
  const before = skipAny(scan, comma, LATEST_BEFORE);
  const second = scan.simple(skipThe(scan, before < 0 ? comma : before));
  if (
    second !== null &&
    second.due !== null &&
    second.grain !== 'offset' &&
    second.refused !== true &&
    second.end > comma
  ) {
    const tail = skipAny(scan, second.end, LATEST_AFTER);
    if (tail >= 0 || (before >= 0 && wordAt(scan, comma) !== 'by')) {
      return { ...second, end: tail < 0 ? second.end : tail, rule: 'latest' };
    }
  }
  return after < 0 ? null : { ...reading, end: after };
}
