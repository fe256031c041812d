import { addDays } from '../civil.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
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

/** The end of a working day: the day it is the end of. */
const CLOSE = sequences(
  'eod|cob|cop|eob|eop|close of play|close of business|end of day|end of the day|end of play|end of business|end of the working day|end of the business day|close of day|close',
);

/** EOD, COB, close of play, end of the day: today, or the day named after it ("COB Thursday", "end of day on Friday"). */
export const closeParser: PhraseParser = {
  name: 'close-of-day',
  words: ['eod', 'cob', 'cop', 'eob', 'eop', 'close', 'end'],
  compound: true,
  read(scan, index) {
    const end = skipAny(scan, index, CLOSE);
    if (end < 0) return readEndOf(scan, index);
    const joint = wordAt(scan, end);
    const from = skipThe(scan, joint === 'on' || joint === 'of' ? end + 1 : textAt(scan, end) === ',' ? end + 1 : end);
    const day = scan.simple(from);
    if (day !== null && day.grain === 'day' && day.due !== null && day.refused !== true) {
      return { ...day, before: day.due, rule: `close-${day.rule}` };
    }
    // "end-of-day bread" is a kind of bread.
    const next = at(scan.tokens, end);
    if (at(scan.tokens, index + 1).gap === 'hyphen' && next.kind === 'word' && !FUNCTION_WORDS.has(next.word))
      return refusal(end, 'close-thing');
    // "at the end of the day" is a manner of speaking; "close" alone is a verb.
    if (wordAt(scan, index) === 'close' && end === index + 1 && !isByClose(scan, index)) return null;
    if (wordAt(scan, index) === 'end' && wordAt(scan, skipBack(scan, index)) === 'at') return null;
    return { ...dayReading(end, 'close-of-day', scan.reference), before: scan.reference };
  },
};

/** "the end of today", "end of Friday". */
function readEndOf(scan: Scan, index: number): Reading | null {
  if (wordAt(scan, index) !== 'end' || wordAt(scan, index + 1) !== 'of') return null;
  const day = scan.simple(skipThe(scan, index + 2));
  return day !== null && day.grain === 'day' && day.due !== null ? { ...day, before: day.due } : null;
}

function isByClose(scan: Scan, index: number): boolean {
  return wordAt(scan, index - 1) === 'by' && at(scan.tokens, index + 1).kind !== 'word';
}

const MORNING = sequences('first thing in the morning|in the morning');

/** "In the morning" said plainly, and "first thing in the morning": tomorrow. */
export const morningParser: PhraseParser = {
  name: 'morning',
  words: ['in', 'first'],
  read(scan, index) {
    const plain = skipAny(scan, index, MORNING);
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

function skipBack(scan: Scan, index: number): number {
  return wordAt(scan, index - 1) === 'the' ? index - 2 : index - 1;
}
