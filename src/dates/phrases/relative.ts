import { addDays } from '../civil.ts';
import {
  dayReading,
  type PhraseParser,
  type Reading,
  type Scan,
  sequences,
  skipAny,
  skipThe,
  textAt,
  wordAt,
} from './scan.ts';
import { at } from './tokens.ts';

const TOMORROW: ReadonlySet<string> = new Set(
  'tomorrow tmrw tmrow tmr tmw tmwr tomoz tomorow tommorow tommorrow tomorro tmoro tmorrow tomorra tomozza'.split(' '),
);
const TONIGHT: ReadonlySet<string> = new Set(['tonight', 'tonite']);
/** Glued to a leading 2: "2moro", "2nite". */
const TWO: ReadonlyMap<string, number> = new Map([
  ['moro', 1],
  ['morrow', 1],
  ['moz', 1],
  ['mrw', 1],
  ['mro', 1],
  ['nite', 0],
  ['night', 0],
  ['day', 0],
]);
const DAY_PART = /^(?:morning|afternoon|evening|eve|pm|am|aft|arvo|lunchtime|p\.m)$/;
/** The end of a working day: the day it is the end of. */
const CLOSE = sequences(
  'eod',
  'cob',
  'cop',
  'eob',
  'eop',
  'close of play',
  'close of business',
  'end of day',
  'end of the day',
  'end of play',
  'end of business',
  'end of the working day',
  'end of the business day',
  'close of day',
  'close',
);

/** Today, tonight, tomorrow and all its spellings, the day after tomorrow, this afternoon, tomorrow week. */
export const relativeParser: PhraseParser = {
  name: 'relative',
  words: [...TOMORROW, ...TONIGHT, 'today', 'day', 'this', 'later', '#', 'tom', 'midnight'],
  read(scan, index) {
    const word = wordAt(scan, index);
    if (word === 'later')
      return /^(?:today|tonight|this)$/.test(wordAt(scan, index + 1)) ? readToday(scan, index + 1) : null;
    return readTomorrow(scan, index) ?? readToday(scan, index) ?? readDayAfter(scan, index) ?? readTwo(scan, index);
  },
};

/** EOD, COB, close of play, end of the day: today, or the day named after it ("COB Thursday", "end of day on Friday"). */
export const closeParser: PhraseParser = {
  name: 'close-of-day',
  words: ['eod', 'cob', 'cop', 'eob', 'eop', 'close', 'end'],
  compound: true,
  read(scan, index) {
    const end = skipAny(scan, index, CLOSE);
    if (end < 0) return null;
    const joint = wordAt(scan, end);
    const from = skipThe(scan, joint === 'on' || joint === 'of' ? end + 1 : textAt(scan, end) === ',' ? end + 1 : end);
    const day = scan.simple(from);
    if (day !== null && day.grain === 'day' && day.due !== null && day.refused !== true) {
      return { ...day, before: day.due, rule: `close-${day.rule}` };
    }
    // "at the end of the day" is a manner of speaking; "close" alone is a verb.
    if (wordAt(scan, index) === 'close' && end === index + 1) return null;
    if (wordAt(scan, index) === 'end' && wordAt(scan, skipBack(scan, index)) === 'at') return null;
    return { ...dayReading(end, 'close-of-day', scan.reference), before: scan.reference };
  },
};

/** "In the morning" said plainly, and "first thing in the morning": tomorrow. */
export const morningParser: PhraseParser = {
  name: 'morning',
  words: ['in', 'first'],
  read(scan, index) {
    const plain = skipAny(scan, index, [
      ['first', 'thing', 'in', 'the', 'morning'],
      ['in', 'the', 'morning'],
    ]);
    if (plain < 0 || wordAt(scan, plain) === 'of') return null;
    const before = at(scan.tokens, index - 1);
    // "at nine in the morning", "early in the morning", "Friday in the morning": the day is said elsewhere or not at all.
    const tells =
      before.kind === 'number' ||
      /^(?:am|clock|early|late|later|day|days|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|one|two|three|four|five|six|seven|eight|nine|ten|eleven|half|up|always|best|only|mostly)$/.test(
        before.word,
      );
    return tells ? null : { ...dayReading(plain, 'morning', addDays(scan.reference, 1)), relation: 'on' };
  },
};

function readTomorrow(scan: Scan, index: number): Reading | null {
  const word = wordAt(scan, index);
  // "Tom" is a name unless an hour of the day follows it.
  const tom =
    word === 'tom' &&
    !at(scan.tokens, index).capital &&
    /^(?:am|pm|morning|afternoon|evening|eve)$/.test(wordAt(scan, index + 1));
  if (!TOMORROW.has(word) && !tom) return null;
  const week = /^(?:week|wk)$/.test(wordAt(scan, index + 1));
  return dayReading(index + (week ? 2 : 1), 'tomorrow', addDays(scan.reference, week ? 8 : 1));
}

function readToday(scan: Scan, index: number): Reading | null {
  const word = wordAt(scan, index);
  if (word === 'today') {
    const week = /^(?:week|wk)$/.test(wordAt(scan, index + 1));
    const itself = wordAt(scan, index + 1) === 'itself';
    return dayReading(index + (week || itself ? 2 : 1), 'today', addDays(scan.reference, week ? 7 : 0));
  }
  if (TONIGHT.has(word)) return dayReading(index + 1, 'today', scan.reference);
  if (word === 'midnight')
    return { ...dayReading(index + 1, 'today', scan.reference), before: scan.reference, needs: 'preposition' };
  if (word !== 'this') return null;
  const from = wordAt(scan, index + 1) === 'very' ? index + 2 : index + 1;
  const part = wordAt(scan, from);
  if (part === 'day' && /^(?:week|wk)$/.test(wordAt(scan, from + 1)))
    return dayReading(from + 2, 'today', addDays(scan.reference, 7));
  if (part === 'af' && textAt(scan, from + 1) !== '') return null;
  return DAY_PART.test(part) ? dayReading(from + 1, 'today', scan.reference) : null;
}

/** "day after tomorrow"; "day before yesterday" is past. */
function readDayAfter(scan: Scan, index: number): Reading | null {
  if (wordAt(scan, index) !== 'day') return null;
  if (wordAt(scan, index + 1) === 'after' && TOMORROW.has(wordAt(scan, index + 2))) {
    return dayReading(index + 3, 'day-after-tomorrow', addDays(scan.reference, 2));
  }
  return null;
}

function readTwo(scan: Scan, index: number): Reading | null {
  const token = at(scan.tokens, index + 1);
  if (textAt(scan, index) !== '2' || token.gap !== 'none') return null;
  const days = TWO.get(token.word);
  return days === undefined
    ? null
    : dayReading(index + 2, days === 0 ? 'today' : 'tomorrow', addDays(scan.reference, days));
}

function skipBack(scan: Scan, index: number): number {
  return wordAt(scan, index - 1) === 'the' ? index - 2 : index - 1;
}
