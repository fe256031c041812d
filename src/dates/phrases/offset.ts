import { endOfMonth, endOfQuarter } from '../civil.ts';
import { type Duration, readDuration, shift, unitOf } from './durations.ts';
import {
  type PhraseParser,
  type Reading,
  type Relation,
  refusal,
  type Scan,
  sequences,
  skipAny,
  skipThe,
  wordAt,
} from './scan.ts';
import { at } from './tokens.ts';
import { readWeekdayName } from './weekday.ts';

export const COMING = sequences('next|nxt|coming|upcoming|following');
const LAST: ReadonlySet<string> = new Set(['last', 'past', 'previous']);
export const FROM_NOW = sequences(
  "from now|from right now|in the future|from today|hence|from the date of this note|today|' time|’ time|time",
);
/** After these "in ten years" looks back: "the best in ten years". */
const LOOKING_BACK =
  /^(?:first|best|worst|only|most|once|twice|thrice|times?|days?|hours?|weeks?|fastest|longest|biggest|hottest|coldest|time|done|work|worked|spent|interest|experience)$/;
const PERFECT = /^(?:haven't|havent|hasn't|hasnt|hadn't|hadnt|never)$/;

/** In two weeks, within 48 hours, in the next few days, over the next fortnight, in a couple of weeks' time. */
export const offsetParser: PhraseParser = {
  name: 'offset',
  words: ['in', 'within', 'inside', 'over', 'during'],
  read(scan, index) {
    const word = wordAt(scan, index);
    const the = wordAt(scan, index + 1) === 'the';
    const from = skipThe(scan, index + 1);
    if (LAST.has(wordAt(scan, from))) {
      const duration = readDuration(scan, from + 1) ?? readUnitAlone(scan, from + 1);
      return duration === null ? null : { ...refusal(duration.end, 'past-span'), refused: false, past: true };
    }
    const coming = skipAny(scan, from, COMING);
    if (coming >= 0) return readComing(scan, coming, word, the);
    // "over two weeks" is more than two weeks.
    if (word === 'over' || word === 'during') return null;
    if (the) return word === 'in' ? null : readWithinThe(scan, from);
    return readPlain(scan, from, word, index);
  },
};

function readPlain(scan: Scan, from: number, word: string, index: number): Reading | null {
  const duration = readDuration(scan, from);
  if (duration === null) return null;
  const end = afterTime(scan, duration.end);
  if (word === 'in') {
    const back = at(scan.tokens, index - 1);
    // "in the two days of", "in ten years of trade" and "not seen him in weeks" are stretches of time, not deadlines.
    if (wordAt(scan, end) === 'of' || LOOKING_BACK.test(back.word) || lookedBack(scan, index))
      return refusal(end, 'duration');
    if (
      (wordAt(scan, end) === 'on' && readWeekdayName(scan, end + 1) !== null) ||
      (duration.unit === 'year' && duration.count > 5)
    )
      return refusal(end, 'duration');
  }
  return offsetReading(scan, duration, end, word === 'in' ? 'in' : 'within');
}

/** "in the next two weeks", "over the next few days", "in the coming weeks" (a few), "within the next month". */
function readComing(scan: Scan, from: number, word: string, the: boolean): Reading | null {
  const duration = readDuration(scan, from);
  if (duration !== null) return offsetReading(scan, duration, duration.end, word === 'in' ? 'in' : 'within');
  const unit = unitOf(wordAt(scan, from));
  if (unit === undefined) return null;
  const plural = wordAt(scan, from).endsWith('s');
  // "during next week" is next week itself.
  if (!the && !plural) return null;
  // "over the next week" counts from today; plain plurals are "a few", which the day table counts as three.
  return offsetReading(scan, { count: plural ? 3 : 1, unit, end: from + 1 }, from + 1, word === 'in' ? 'in' : 'within');
}

/** "within the week" is seven days by the day table, "the fortnight" fourteen; longer ones end with the calendar. */
function readWithinThe(scan: Scan, from: number): Reading | null {
  const unit = unitOf(wordAt(scan, from));
  if (unit === undefined) return null;
  const end = from + 1;
  if (unit === 'day' || unit === 'hour') return offsetReading(scan, { count: 0, unit: 'day', end }, end, 'within');
  if (unit === 'quarter' || unit === 'year') {
    const due =
      unit === 'quarter'
        ? endOfQuarter(scan.reference)
        : endOfMonth(`${scan.reference.slice(0, 4)}-12-01` as typeof scan.reference);
    return { end, rule: 'within', grain: 'offset', first: scan.reference, last: due, due, relation: 'within' };
  }
  return offsetReading(scan, { count: 1, unit, end }, end, 'within');
}

/** The day so long after the note's own, as a reading with its relation. */
export function offsetReading(scan: Scan, duration: Duration, end: number, relation: Relation): Reading {
  const due = shift(scan.reference, duration, 1);
  return {
    end,
    rule: relation === 'in' ? 'in' : 'within',
    grain: 'offset',
    first: relation === 'in' ? due : scan.reference,
    last: due,
    due,
    relation,
  };
}

function readUnitAlone(scan: Scan, index: number): Duration | null {
  const unit = unitOf(wordAt(scan, index));
  return unit === undefined ? null : { count: 1, unit, end: index + 1 };
}

/** Passes over "time", "' time", "from now". */
function afterTime(scan: Scan, end: number): number {
  const after = skipAny(scan, end, FROM_NOW);
  return after < 0 ? end : after;
}

function lookedBack(scan: Scan, index: number): boolean {
  for (let k = index - 1; k >= index - 8 && k >= 0; k -= 1) {
    const token = at(scan.tokens, k);
    if (token.kind === 'mark') return false;
    if (PERFECT.test(token.word)) return true;
  }
  return false;
}
