import {
  dayReading,
  hasWords,
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

const BEFORE_DAY = sequences(
  'first thing|last thing|noon|midday|lunchtime|lunch|lunch time|mid morning|mid afternoon|teatime|midnight|early|late|early morning|late morning|early afternoon|late afternoon|morning|afternoon|evening|the morning|the evening|the afternoon|night',
);
/** After these alone a day must follow directly or with "on"/"of"; a bare noun of time is otherwise no date. */
const AFTER_MORNING = sequences('morning|a . m .|am|a . m|first thing|early|early morning|mid morning|early doors');
const AFTER_LATER = sequences(
  'at lunch|at lunchtime|at noon|at midday|at midnight|at night|at teatime|afternoon|evening|eve|night|lunchtime|lunch time|lunch|noon|midday|midnight|p . m .|p . m|pm|teatime|eod|cob|cop|close of play|close of business|late afternoon|early afternoon|late morning|early evening|late evening|last thing|end of day|end of play|aft|latish|late',
);

/** What may follow an hour. */
const HALVES = sequences("am|pm|a . m .|p . m .|o'clock|ish");

/** First thing Monday, noon tomorrow, lunchtime on Friday, the evening of 4 May, 5pm Friday, 9.30 on Tuesday. */
export const daytimeParser: PhraseParser = {
  name: 'time-of-day',
  words: [
    'first',
    'last',
    'noon',
    'midday',
    'lunchtime',
    'lunch',
    'mid',
    'teatime',
    'midnight',
    'early',
    'late',
    'morning',
    'afternoon',
    'evening',
    'night',
    '#',
  ],
  compound: true,
  read(scan, index) {
    const clock = readClock(scan, index);
    const end = clock ?? skipAny(scan, index, BEFORE_DAY);
    if (end < 0) return null;
    const joint = wordAt(scan, end);
    const day = scan.simple(
      skipThe(scan, joint === 'on' || joint === 'of' || textAt(scan, end) === ',' ? end + 1 : end),
    );
    if (day === null || day.grain !== 'day' || day.due === null || day.refused === true || day.needs !== undefined)
      return null;
    // Before nine on Friday is still Friday.
    return { ...day, before: day.due, after: day.due, rule: day.rule };
  },
};

/** "By noon", "by lunchtime": today, when nothing else is said. */
export const noonParser: PhraseParser = {
  name: 'noon',
  words: ['noon', 'midday', 'lunchtime'],
  read(scan, index) {
    return wordAt(scan, index - 1) === 'by' ? dayReading(index + 1, 'today', scan.reference) : null;
  },
};

/** Takes in what is said of the time of day after a day; the middle of a day still lies before its end. */
export function withTimeOfDay(scan: Scan, reading: Reading): Reading {
  if (reading.grain !== 'day' || reading.due === null) return reading;
  let { end } = reading;
  let late = reading.before === reading.due;
  const comma = textAt(scan, end) === ',' ? end + 1 : end;
  const inThe = hasWords(scan, end, ['in', 'the']) ? end + 2 : -1;
  const morning = skipAny(scan, inThe > 0 ? inThe : end, AFTER_MORNING);
  const later = skipAny(scan, inThe > 0 ? inThe : end, AFTER_LATER);
  if (morning >= 0 || later >= 0) {
    end = Math.max(morning, later);
    late = late || later >= 0;
  }
  const clock = readClock(
    scan,
    wordAt(scan, end) === 'at' || wordAt(scan, end) === '@' ? end + 1 : end === reading.end ? comma : end,
  );
  if (clock !== null) {
    end = clock;
    late = true;
  }
  // "Friday-ish", "10ish".
  if (wordAt(scan, end) === 'ish') end += 1;
  if (end === reading.end) return reading;
  return late ? { ...reading, end, before: reading.due } : { ...reading, end };
}

/** Index after "9", "9am", "9.30", "17:30", "9 o'clock", "9-ish" used as a time; bare hours only after "at". */
function readClock(scan: Scan, index: number): number | null {
  const hour = at(scan.tokens, index);
  if (hour.kind !== 'number' || hour.newline || hour.word.length > 2 || Number(hour.word) > 24) return null;
  let end = index + 1;
  const mark = at(scan.tokens, end);
  const minutes = at(scan.tokens, end + 1);
  const timed =
    (mark.word === ':' || mark.word === '.') &&
    mark.gap === 'none' &&
    minutes.gap === 'none' &&
    /^[0-5]\d$/.test(minutes.word);
  if (timed) end += 2;
  const hours = at(scan.tokens, end);
  if (!timed && hours.word === 'h' && hours.gap === 'none') {
    // "17h" and "17h30".
    const more = at(scan.tokens, end + 1);
    return more.gap === 'none' && /^[0-5]\d$/.test(more.word) ? end + 2 : end + 1;
  }
  const half = skipAny(scan, end, HALVES);
  if (half >= 0) return half;
  return timed || wordAt(scan, index - 1) === 'at' ? end : null;
}
