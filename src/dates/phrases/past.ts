import { addDays } from '../civil.ts';
import { WEEKDAYS } from '../names.ts';
import { unitOf } from './durations.ts';
import { type PhraseParser, type Reading, refusal, type Scan, sequences, skipAny, wordAt } from './scan.ts';

const SEASONAL =
  /^(?:spring|summer|autumn|fall|winter|weekend|night|time|christmas|xmas|easter|term|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "Earlier this week", "earlier in the month". */
const RUNNING = sequences('this|in the');

/** Yesterday, last week, last Friday, the other day, earlier this week, the day before yesterday. */
export const pastParser: PhraseParser = {
  name: 'past',
  words: 'yesterday ystrdy yday day last previous other earlier since'.split(' '),
  read(scan, index) {
    const word = wordAt(scan, index);
    const next = wordAt(scan, index + 1);
    if (word === 'yesterday' || word === 'ystrdy' || word === 'yday') {
      // The day is kept for what is counted from it: "four days from yesterday".
      const day = addDays(scan.reference, -1);
      return { ...past(index + 1), first: day, last: day };
    }
    if (word === 'day') return next === 'before' && wordAt(scan, index + 2) === 'yesterday' ? past(index + 3) : null;
    if (word === 'other')
      return /^(?:day|week|night)$/.test(next) && wordAt(scan, index - 1) === 'the' ? past(index + 2) : null;
    if (word === 'since') return readSince(scan, index);
    if (word === 'earlier') return readEarlier(scan, index);
    const named = unitOf(next) !== undefined || WEEKDAYS.has(next) || SEASONAL.test(next);
    // "the last week of March" is longer and read elsewhere; "last thing" is tonight's affair.
    if (!named || next === 'day' || next === 'days' || /^(?:of|in)$/.test(wordAt(scan, index + 2))) return null;
    // "last week Sunday", "last week's Sunday".
    const within = unitOf(next) === 'week' && WEEKDAYS.has(wordAt(scan, index + 2));
    return past(index + (within ? 3 : 2));
  },
};

function readEarlier(scan: Scan, index: number): Reading | null {
  const next = wordAt(scan, index + 1);
  if (next === 'today') return past(index + 2);
  const unit = skipAny(scan, index + 1, RUNNING);
  return unit >= 0 && unitOf(wordAt(scan, unit)) !== undefined ? past(unit + 1) : null;
}

/** "since March", "since Tuesday": the day it names lies behind. */
function readSince(scan: Scan, index: number): Reading | null {
  const from = wordAt(scan, index + 1) === 'the' ? index + 2 : index + 1;
  const day = scan.simple(from);
  return day === null ? null : past(day.end);
}

function past(end: number): Reading {
  return { ...refusal(end, 'past'), refused: false, past: true };
}
