import { addDays, startOfWeek, weekday } from '../civil.ts';
import type { Day } from '../day.ts';
import { WEEKDAYS } from '../names.ts';
import { readDuration, shift } from './durations.ts';
import { EVENT_NOUNS, FUNCTION_WORDS } from './lexicon.ts';
import {
  dayReading,
  type PhraseParser,
  type Reading,
  refusal,
  type Scan,
  sequences,
  skipAny,
  skipThe,
  textAt,
  wordAt,
} from './scan.ts';
import { at } from './tokens.ts';

const THIS = sequences('this coming|this|coming|the coming|this very');
const NEXT = sequences('next|nxt');
/** Followed by one of these, "Sat" is a verb. */
const SAT_DOWN: ReadonlySet<string> = new Set(
  'with down in on through next beside by for at there together opposite round around under behind between near quietly and'.split(
    ' ',
  ),
);
const OBJECTS: ReadonlySet<string> = new Set(['them', 'him', 'me', 'us']);
const DAY_PREPOSITIONS: ReadonlySet<string> = new Set(
  'on by before until till til after from this next nxt coming or to latest b4 afore for last every each'.split(' '),
);

/** The first such weekday after a day (never the day itself). */
export function nextWeekday(day: Day, index: number): Day {
  return addDays(day, ((index - weekday(day) + 6) % 7) + 1);
}

/** That weekday of the week in which a day lies. */
export function weekdayOfWeek(day: Day, index: number): Day {
  return addDays(startOfWeek(day), index - 1);
}

/** Reads a weekday's name, 1–7, refusing what only looks like one ("sat down", "the sun", "Sun Life", "mon ami"). */
export function readWeekdayName(scan: Scan, index: number): { weekday: number; end: number } | null {
  const token = at(scan.tokens, index);
  const found = token.kind === 'word' ? WEEKDAYS.get(token.word) : undefined;
  if (found === undefined || !standsAsDay(scan, index)) return null;
  const dotted = token.word.length <= 5 && textAt(scan, index + 1) === '.' && at(scan.tokens, index + 1).gap === 'none';
  // "Fri. 28th" and "Fri., 28 Nov": the dot belongs to the short form only where a date goes on.
  const goesOn = dotted && (at(scan.tokens, index + 2).kind === 'number' || textAt(scan, index + 2) === ',');
  return { weekday: found, end: index + (goesOn ? 2 : 1) };
}

/** Friday, this Friday, next Friday, Friday next, Friday week, Friday next week, the Friday after next. */
export const weekdayParser: PhraseParser = {
  name: 'weekday',
  words: [...WEEKDAYS.keys(), 'this', 'coming', 'next', 'nxt'],
  read(scan, index) {
    const next = skipAny(scan, index, NEXT);
    if (next >= 0) return readNext(scan, next);
    const current = skipAny(scan, index, THIS);
    const name = readWeekdayName(scan, current < 0 ? index : current);
    if (name === null) return null;
    const day = nextWeekday(scan.reference, name.weekday);
    const plain: Reading = { ...dayReading(name.end, 'weekday', day), weekday: name.weekday };
    return current < 0 ? (readMoved(scan, name.weekday, name.end) ?? plain) : plain;
  },
};

function readNext(scan: Scan, index: number): Reading | null {
  const name = readWeekdayName(scan, index);
  if (name === null) return null;
  const day = weekdayOfWeek(addDays(scan.reference, 7), name.weekday);
  // "next Friday week" has no settled meaning.
  if (wordAt(scan, name.end) === 'week') return refusal(name.end + 1, 'weekday-unclear');
  return dayReading(name.end, 'next-weekday', day);
}

/** What follows the weekday and moves it: "week", "next", "after next", "next week", "in two weeks". */
function readMoved(scan: Scan, index: number, end: number): Reading | null {
  const first = nextWeekday(scan.reference, index);
  const word = wordAt(scan, end);
  if (word === 'week' || word === 'wk') return dayReading(end + 1, 'weekday-week', addDays(first, 7));
  if (word === 'fortnight') return dayReading(end + 1, 'weekday-fortnight', addDays(first, 14));
  if (word === 'after' && wordAt(scan, end + 1) === 'next' && !isPeriodWord(wordAt(scan, end + 2))) {
    return dayReading(end + 2, 'weekday-after-next', weekdayOfWeek(addDays(scan.reference, 14), index));
  }
  return readInWeek(scan, index, end) ?? readIn(scan, index, end) ?? readNextAfter(scan, index, end);
}

function readNextAfter(scan: Scan, index: number, end: number): Reading | null {
  const next = skipAny(scan, end, NEXT);
  if (next < 0 || isPeriodWord(wordAt(scan, next))) return null;
  return dayReading(next, 'weekday-next', weekdayOfWeek(addDays(scan.reference, 7), index));
}

/** "Friday next week", "Friday, next week", "Friday of the week after next", "Friday this week", "Friday of last week". */
function readInWeek(scan: Scan, index: number, end: number): Reading | null {
  const comma = textAt(scan, end) === ',';
  const from = skipThe(scan, comma || /^(?:of|in|from)$/.test(wordAt(scan, end)) ? end + 1 : end);
  const word = wordAt(scan, from);
  if (word === 'last' && from > end && /^(?:week|wk)$/.test(wordAt(scan, from + 1)))
    return { ...refusal(from + 2, 'weekday-in-week'), refused: false, past: true };
  if (!/^(?:this|current|next|nxt|coming|following|week)$/.test(word)) return null;
  const week = scan.simple(from);
  if (week === null || week.grain !== 'week' || week.first === null || week.rule === 'weekend') return null;
  // "Ring him Tuesday, next week is full": the week is another clause's.
  if (comma && at(scan.tokens, week.end).kind === 'word') return null;
  const day = weekdayOfWeek(week.first, index);
  return { ...dayReading(week.end, 'weekday-in-week', day), ...(day < scan.reference ? { past: true } : {}) };
}

/** "Friday in two weeks": the Friday of the week that is so many weeks off. */
function readIn(scan: Scan, index: number, end: number): Reading | null {
  if (wordAt(scan, end) !== 'in') return null;
  const duration = readDuration(scan, end + 1);
  if (duration === null || (duration.unit !== 'week' && duration.unit !== 'fortnight')) return null;
  return dayReading(duration.end, 'weekday-in-weeks', weekdayOfWeek(shift(scan.reference, duration, 1), index));
}

function isPeriodWord(word: string): boolean {
  return /^(?:week|wk|month|mth|quarter|qtr|year|yr|term|time|to|door|weekend)$/.test(word);
}

function standsAsDay(scan: Scan, index: number): boolean {
  const { word, capital, gap } = at(scan.tokens, index);
  if (word !== 'sat' && word !== 'sun' && word !== 'wed' && word !== 'mon') return true;
  const next = at(scan.tokens, index + 1);
  const after = next.word;
  // "sat next to him", "sat at the back".
  const tail =
    isDayTail(after) && !(word === 'sat' && SAT_DOWN.has(after) && !DAY_PREPOSITIONS.has(wordAt(scan, index - 1)));
  if (next.kind === 'number' || tail) return word !== 'sun' || capital || DAY_PREPOSITIONS.has(wordAt(scan, index - 1));
  if (word === 'mon') return !/^(?:ami|amie|amis|dieu|cher|repos|calamari|père)$/.test(after);
  const before = gap === 'none' && textAt(scan, index - 1) !== '/' ? '' : wordAt(scan, index - 1);
  if (DAY_PREPOSITIONS.has(before)) return word !== 'sun' || capital || before !== 'for';
  const ends = next.kind !== 'word' || next.newline;
  if (word === 'sun') return capital && before !== 'the' && (ends || (!next.capital && FUNCTION_WORDS.has(after)));
  if (word === 'sat') return capital ? !SAT_DOWN.has(after) : ends && OBJECTS.has(before);
  return capital ? !EVENT_NOUNS.has(after) : ends;
}

function isDayTail(word: string): boolean {
  return /^(?:am|pm|morning|afternoon|evening|eve|night|lunch|lunchtime|week|wk|next|at)$/.test(word);
}
