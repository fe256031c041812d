import { type Duration, readDuration, shift, unitOf } from './durations.ts';
import { COUNT_WORDS } from './numbers.ts';
import { COMING, FROM_NOW, offsetReading } from './offset.ts';
import { opensText } from './period-kinds.ts';
import { type PhraseParser, type Reading, refusal, type Scan, skipAny, skipThe, textAt, wordAt } from './scan.ts';
import { at } from './tokens.ts';
import { nextWeekday, readWeekdayName } from './weekday.ts';

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
      readFrom(scan, index, duration) ??
      readDelimited(scan, index, duration, bare !== undefined)
    );
  },
};

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
function readFrom(scan: Scan, index: number, duration: Duration): Reading | null {
  const now = skipAny(scan, duration.end, FROM_NOW);
  const timed = now >= 0 && /^(?:time|'|’)$/.test(textAt(scan, duration.end));
  // "two weeks' time" needs its "in", which the other parser reads.
  if (timed) return null;
  if (now >= 0) return { ...offsetReading(scan, duration, now, 'in'), grain: 'day' };
  if (saysLater(scan, index, duration))
    return { ...offsetReading(scan, duration, duration.end + 1, 'in'), grain: 'day' };
  const from = wordAt(scan, duration.end) === 'from';
  const base = scan.simple(skipThe(scan, from ? duration.end + 1 : duration.end));
  if (base === null || base.grain !== 'day' || base.last === null || base.refused === true) return null;
  if (!from && base.rule !== 'tomorrow') return null;
  const due = shift(base.last, duration, 1);
  return { end: base.end, rule: 'offset-from', grain: 'day', first: due, last: due, due };
}

/** "Two weeks later" follows a day spoken of before, or else the note's own. "A day a week later in the year" does not. */
function saysLater(scan: Scan, index: number, duration: Duration): boolean {
  if (wordAt(scan, duration.end) !== 'later' || duration.unit === 'hour' || duration.end === index + 1) return false;
  return !/^(?:in|this|next|on|than)$/.test(wordAt(scan, duration.end + 1)) && opensText(scan, index);
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
      ...offsetReading(scan, { count: 1, unit, end: next + 1 }, next + 1, 'on'),
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
  if (duration.unit === 'month' && !given) return null;
  const before = at(scan.tokens, index - 1);
  const after = at(scan.tokens, duration.end);
  const opens = /^[,(–—-]$/.test(before.word) && (before.gap !== 'none') === (before.word !== ',');
  const closes = after.kind === 'end' || /^[,.;)!–—]$/.test(after.word);
  const whole = before.kind === 'end' && after.kind === 'end';
  if (!(given || opens || whole) || !closes) return null;
  return { ...offsetReading(scan, duration, duration.end, 'within'), rule: 'days-given' };
}
