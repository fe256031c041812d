import { addDays } from '../civil.ts';
import { dayReading, type PhraseParser, type Reading, type Scan, textAt, wordAt } from './scan.ts';
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
const BEFORE_THIS = /^(?:to|on|of|from|since|until|till|for|and|is|was)$/;
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
  // "To this day" and "this day last year" are no deadlines.
  const bare =
    part === 'day' && at(scan.tokens, from + 1).kind !== 'word' && !BEFORE_THIS.test(wordAt(scan, index - 1));
  return DAY_PART.test(part) || bare ? dayReading(from + 1, 'today', scan.reference) : null;
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
