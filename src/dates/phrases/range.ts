import { addDays, maxDay, minDay } from '../civil.ts';
import { withTimeOfDay } from './daytime.ts';
import { HEDGES } from './lexicon.ts';
import { type Reading, type Scan, skipThe, textAt, wordAt } from './scan.ts';
import { at } from './tokens.ts';
import { nextWeekday } from './weekday.ts';

/** Dates written out, which even a hyphen with blanks around it joins. */
const WRITTEN: ReadonlySet<string> = new Set(['date', 'weekday-date', 'numeric-date', 'iso-date']);

/** Mon to Wed, Thursday or Friday, 28 Feb – 3 March, between Monday and Thursday: the last day is the deadline. */
export function readRange(scan: Scan, reading: Reading, lead: string): Reading | null {
  if (reading.due === null || reading.grain === 'offset') return null;
  if (reading.past === true) return readRunning(scan, reading, lead);
  const joint = at(scan.tokens, reading.end);
  if (joint.gap === 'hyphen') return readHyphenated(scan, reading);
  if (joint.word === 'or' && wordAt(scan, reading.end + 1) === 'next' && reading.grain === 'week')
    return orNext(scan, reading);
  const dash = /^[-–—/]$/.test(joint.word) && (joint.gap === 'none' || joint.word !== '-' || WRITTEN.has(reading.rule));
  const or = joint.word === 'or';
  const to = /^(?:to|until|till|til|thru|through)$/.test(joint.word) && lead !== 'before';
  if (!dash && !or && !to && !(joint.word === 'and' && lead === 'between')) return null;
  const hedge = or && HEDGES.has(wordAt(scan, reading.end + 1)) ? reading.end + 2 : reading.end + 1;
  const second = scan.simple(skipThe(scan, hedge));
  if (
    second === null ||
    second.due === null ||
    second.refused === true ||
    second.past === true ||
    second.relation !== undefined
  )
    return null;
  // "ring him 3 May - Friday is too late": spaced hyphens join only dates of one form.
  if (dash && joint.gap !== 'none' && joint.word === '-' && second.rule !== reading.rule) return null;
  if (second.grain !== 'day' && !or && second.grain !== reading.grain) return null;
  return join(scan, reading, second, or);
}

/** "from 2024 to 2027", "between 1 Nov and 30 Nov" written on the 18th: what began before still ends ahead. */
function readRunning(scan: Scan, reading: Reading, lead: string): Reading | null {
  const joint = wordAt(scan, reading.end);
  const joined =
    lead === 'from' ? /^(?:to|until|till|til|through|thru)$/.test(joint) : lead === 'between' && joint === 'and';
  const second = joined ? scan.simple(skipThe(scan, reading.end + 1)) : null;
  if (second === null || second.due === null || second.refused === true || second.past === true) return null;
  return { ...second, rule: 'range', first: reading.first, relation: 'until' };
}

/** "Mon-Wed", "Nov-Jan": the hyphen between letters is a gap, not a token. */
function readHyphenated(scan: Scan, reading: Reading): Reading | null {
  const second = scan.simple(reading.end);
  if (second === null || second.due === null || second.refused === true || second.grain !== reading.grain) return null;
  return join(scan, reading, second);
}

/** "this week or next". */
function orNext(scan: Scan, reading: Reading): Reading | null {
  const { due, first, last, end } = reading;
  if (due === null || first === null || last === null || scan.simple(end + 1) !== null) return null;
  return { ...reading, end: end + 2, rule: 'range', last: addDays(last, 7), due: addDays(first, 11) };
}

function join(scan: Scan, reading: Reading, second: Reading, or = false): Reading | null {
  const { due, first, last } = reading;
  if (due === null || first === null || last === null || second.due === null || second.last === null) return null;
  const timed = withTimeOfDay(scan, second);
  const back = second.due < due;
  // "August to October" said in September: the first came round in a year, and the span is running.
  if (back && !or && comesRound(scan, reading))
    return { ...timed, rule: 'range', first: scan.reference, last: second.last, grain: 'day' };
  const other = back && second.weekday !== undefined ? nextWeekday(due, second.weekday) : second.due;
  return {
    end: timed.end,
    rule: 'range',
    grain: 'day',
    first: minDay(first, other),
    last: maxDay(last, maxDay(other, second.last)),
    due: maxDay(due, other),
  };
}

/** A date, month or season without its year. */
function comesRound(scan: Scan, reading: Reading): boolean {
  const yearly = WRITTEN.has(reading.rule) || reading.grain === 'month' || reading.grain === 'season';
  return yearly && !/^\d{4}$/.test(textAt(scan, reading.end - 1));
}
