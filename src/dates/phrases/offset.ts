import { endOfMonth, endOfQuarter } from '../civil.ts';
import { type Duration, readDuration, shift, unitOf } from './durations.ts';
import { COUNT_WORDS } from './numbers.ts';
import {
  type PhraseParser,
  type Reading,
  type Relation,
  refusal,
  type Scan,
  sequences,
  skipAny,
  skipThe,
  textAt,
  wordAt,
} from './scan.ts';
import { at } from './tokens.ts';
import { nextWeekday, readWeekdayName } from './weekday.ts';

const COMING = sequences('next', 'nxt', 'coming', 'following');
const LAST: ReadonlySet<string> = new Set(['last', 'past', 'previous']);
const FROM_NOW = sequences(
  'from now',
  'from today',
  'hence',
  'from the date of this note',
  'today',
  "' time",
  '’ time',
  'time',
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
    if (coming >= 0) return readComing(scan, coming, word);
    // "over two weeks" is more than two weeks.
    if (word === 'over' || word === 'during') return null;
    if (the) return word === 'in' ? null : readWithinThe(scan, from);
    return readPlain(scan, from, word, index);
  },
};

/** Two weeks from now, a week today, a week on Friday, a fortnight tomorrow, ten days from Monday. */
export const offsetFromParser: PhraseParser = {
  name: 'offset-from',
  words: [...COUNT_WORDS, 'week', 'fortnight', 'this', 'same'],
  compound: true,
  read(scan, index) {
    const same = readSameTime(scan, index);
    if (same !== null) return same;
    const bare = unitOf(wordAt(scan, index));
    const duration =
      bare === 'week' || bare === 'fortnight' ? { count: 1, unit: bare, end: index + 1 } : readDuration(scan, index);
    if (duration === null) return null;
    if (
      /^(?:days?|hours?|times?|once|twice|shifts?|mornings?)$/.test(wordAt(scan, index - 1)) ||
      at(scan.tokens, index - 1).word === '/'
    )
      return null;
    return (
      readAgo(duration, scan) ??
      readOnWeekday(scan, duration) ??
      readFrom(scan, duration) ??
      readDelimited(scan, index, duration, bare !== undefined)
    );
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
  return build(scan, duration, end, word === 'in' ? 'in' : 'within');
}

/** "in the next two weeks", "over the next few days", "in the coming weeks" (a few), "within the next month". */
function readComing(scan: Scan, from: number, word: string): Reading | null {
  const duration = readDuration(scan, from);
  if (duration !== null) return build(scan, duration, duration.end, word === 'in' ? 'in' : 'within');
  const unit = unitOf(wordAt(scan, from));
  if (unit === undefined) return null;
  const plural = wordAt(scan, from).endsWith('s');
  // "over the next week" counts from today; plain plurals are "a few", which the day table counts as three.
  return build(scan, { count: plural ? 3 : 1, unit, end: from + 1 }, from + 1, word === 'in' ? 'in' : 'within');
}

/** "within the week" is seven days by the day table, "the fortnight" fourteen; longer ones end with the calendar. */
function readWithinThe(scan: Scan, from: number): Reading | null {
  const unit = unitOf(wordAt(scan, from));
  if (unit === undefined) return null;
  const end = from + 1;
  if (unit === 'day' || unit === 'hour') return build(scan, { count: 0, unit: 'day', end }, end, 'within');
  if (unit === 'quarter' || unit === 'year') {
    const due =
      unit === 'quarter'
        ? endOfQuarter(scan.reference)
        : endOfMonth(`${scan.reference.slice(0, 4)}-12-01` as typeof scan.reference);
    return { end, rule: 'within', grain: 'offset', first: scan.reference, last: due, due, relation: 'within' };
  }
  return build(scan, { count: 1, unit, end }, end, 'within');
}

function build(scan: Scan, duration: Duration, end: number, relation: Relation): Reading {
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

/** "two years ago" is past. */
function readAgo(duration: Duration, scan: Scan): Reading | null {
  return wordAt(scan, duration.end) === 'ago'
    ? { ...refusal(duration.end + 1, 'ago'), refused: false, past: true }
    : null;
}

/** "a week on Friday", "week on Friday", "a week Friday": that many weeks after the first such day. */
function readOnWeekday(scan: Scan, duration: Duration): Reading | null {
  if (duration.unit !== 'week' && duration.unit !== 'fortnight') return null;
  const on = wordAt(scan, duration.end) === 'on';
  const name = readWeekdayName(scan, on ? duration.end + 1 : duration.end);
  if (name === null || (!on && duration.count !== 1)) return null;
  const due = shift(nextWeekday(scan.reference, name.weekday), duration, 1);
  return { end: name.end, rule: 'weeks-on-weekday', grain: 'day', first: due, last: due, due };
}

/** "two weeks from now", "a week today", "ten days from Friday", "a week tomorrow". */
function readFrom(scan: Scan, duration: Duration): Reading | null {
  const now = skipAny(scan, duration.end, FROM_NOW);
  const timed = now >= 0 && /^(?:time|'|’)$/.test(textAt(scan, duration.end));
  // "two weeks' time" needs its "in", which the other parser reads.
  if (timed) return null;
  if (now >= 0) return { ...build(scan, duration, now, 'in'), grain: 'day' };
  const from = wordAt(scan, duration.end) === 'from';
  const base = scan.simple(skipThe(scan, from ? duration.end + 1 : duration.end));
  if (base === null || base.grain !== 'day' || base.last === null || base.refused === true) return null;
  if (!from && base.rule !== 'tomorrow') return null;
  const due = shift(base.last, duration, 1);
  return { end: base.end, rule: 'offset-from', grain: 'day', first: due, last: due, due };
}

/** "this time next week", "same time tomorrow", "same day next week". */
function readSameTime(scan: Scan, index: number): Reading | null {
  const word = wordAt(scan, index);
  const what = wordAt(scan, index + 1);
  if ((word !== 'this' && word !== 'same') || (what !== 'time' && what !== 'day')) return null;
  const next = skipAny(scan, index + 2, COMING);
  const unit = next < 0 ? undefined : unitOf(wordAt(scan, next));
  if (unit !== undefined)
    return {
      ...build(scan, { count: 1, unit, end: next + 1 }, next + 1, 'on'),
      rule: 'same-time',
      grain: 'day',
      relation: 'on',
    };
  const day = scan.simple(index + 2);
  return day !== null && day.grain === 'day' && day.due !== null ? { ...day, rule: 'same-time' } : null;
}

/** "10 days" set off by marks on both sides, or after "give him": a deadline; anywhere else a length of time. */
function readDelimited(scan: Scan, index: number, duration: Duration, bare: boolean): Reading | null {
  // "half a day", "three weeks or so" between commas are lengths of time more often than not.
  if (bare || duration.count > 31 || duration.count < 2 || !/^(?:day|workday|week|month)$/.test(duration.unit))
    return null;
  if (wordAt(scan, duration.end - 1) === 'so') return null;
  const given = [1, 2, 3].some((k) => /^(?:give|gives|giving|gave|allow)$/.test(wordAt(scan, index - k)));
  const before = at(scan.tokens, index - 1);
  const after = at(scan.tokens, duration.end);
  const opens = /^[,(–—-]$/.test(before.word) && (before.gap !== 'none') === (before.word !== ',');
  const closes = after.kind === 'end' || /^[,.;)!–—]$/.test(after.word);
  const whole = before.kind === 'end' && after.kind === 'end';
  if (!(given || opens || whole) || !closes) return null;
  return { ...build(scan, duration, duration.end, 'within'), rule: 'days-given' };
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
