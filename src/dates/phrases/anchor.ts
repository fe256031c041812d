import { addDays, startOfWeek } from '../civil.ts';
import type { Day } from '../day.ts';
import { WEEKDAYS } from '../names.ts';
import { type Duration, readDuration, shift, unitOf } from './durations.ts';
import { COUNT_WORDS, ORDINAL_WORDS, readOrdinal } from './numbers.ts';
import { dayReading, type PhraseParser, type Reading, refusal, type Scan, skipThe, textAt, wordAt } from './scan.ts';
import { readWeekdayName } from './weekday.ts';

interface Side {
  sign: 1 | -1;
  end: number;
}

/** Two days after the 3rd, a week before Christmas, the Monday after Easter, the evening before the 5th. */
export const anchorParser: PhraseParser = {
  name: 'anchor',
  words: [
    ...COUNT_WORDS,
    ...ORDINAL_WORDS,
    ...WEEKDAYS.keys(),
    'day',
    'week',
    'weekend',
    'evening',
    'night',
    'morning',
    'fortnight',
    'month',
  ],
  compound: true,
  read(scan, index) {
    const lone = readLone(scan, index);
    if (lone !== null) return lone;
    const duration = readDuration(scan, index) ?? readUnit(scan, index);
    const side = duration === null ? null : readSide(scan, duration.end);
    if (duration === null || side === null) return null;
    const base = readBase(scan, side);
    // "two days after the launch": nobody can say when, and "two days" alone must not be read by anybody else.
    if (base === null) return refusal(side.end, 'anchor-unknown');
    return dayReading(base.end, 'anchor', shift(base.day, duration, side.sign));
  },
};

/** The Monday after Easter; the week before Christmas; the weekend after the 12th; the night before the 5th. */
function readLone(scan: Scan, index: number): Reading | null {
  const word = wordAt(scan, index);
  // "the third Tuesday after Christmas".
  const nth = readOrdinal(scan, index);
  const name = readWeekdayName(scan, nth?.end ?? index);
  const end = name?.end ?? index + 1;
  if (name === null && !/^(?:day|week|weekend|evening|night|morning)$/.test(word)) return null;
  const side = readSide(scan, end);
  if (side === null || wordAt(scan, side.end) === 'next') return null;
  const base = readBase(scan, side);
  // "Thursday after 3" and "Friday before noon" name an hour of that day.
  if (
    base === null &&
    name !== null &&
    /^(?:\d+|noon|lunch|lunchtime|midday|work|school|hours)$/.test(textAt(scan, side.end))
  )
    return null;
  if (base === null) return refusal(side.end, 'anchor-unknown');
  if (name !== null) {
    const beside = besideWeekday(base.day, name.weekday, side.sign);
    return dayReading(base.end, 'anchor', addDays(beside, side.sign * 7 * ((nth?.value ?? 1) - 1)));
  }
  if (word === 'week') return week(base.end, addDays(startOfWeek(base.day), side.sign * 7));
  if (word === 'weekend') return weekend(base.end, base.day, side.sign);
  return dayReading(base.end, 'anchor', addDays(base.day, side.sign));
}

/** "before", "after", "following", "prior to" and the side of the day they mean. */
function readSide(scan: Scan, index: number): Side | null {
  const word = wordAt(scan, index);
  if (word === 'after' || word === 'following') return { sign: 1, end: index + 1 };
  if (word === 'before' || word === 'b4') return { sign: -1, end: index + 1 };
  return (word === 'prior' || word === 'previous') && wordAt(scan, index + 1) === 'to'
    ? { sign: -1, end: index + 2 }
    : null;
}

function readBase(scan: Scan, side: Side): { day: Day; end: number } | null {
  const base = scan.simple(skipThe(scan, side.end));
  if (base === null || base.refused === true || base.past === true || base.first === null || base.last === null)
    return null;
  if (base.grain === 'offset' || base.rule === 'new-year') return null;
  return { day: side.sign > 0 ? base.last : base.first, end: base.end };
}

function besideWeekday(day: Day, index: number, sign: 1 | -1): Day {
  for (let k = 1; k < 7; k += 1) {
    const candidate = addDays(day, sign * k);
    if (addDays(startOfWeek(candidate), index - 1) === candidate) return candidate;
  }
  return addDays(day, sign * 7);
}

function week(end: number, monday: Day): Reading {
  return { end, rule: 'anchor-week', grain: 'week', first: monday, last: addDays(monday, 6), due: addDays(monday, 4) };
}

function weekend(end: number, day: Day, sign: 1 | -1): Reading {
  const saturday = besideWeekday(day, 6, sign);
  return {
    end,
    rule: 'anchor-weekend',
    grain: 'week',
    first: saturday,
    last: addDays(saturday, 1),
    due: addDays(saturday, 1),
  };
}

/** "fortnight before", "month after" without an article. */
function readUnit(scan: Scan, index: number): Duration | null {
  const unit = unitOf(wordAt(scan, index));
  return unit === 'fortnight' || unit === 'month' ? { count: 1, unit, end: index + 1 } : null;
}
