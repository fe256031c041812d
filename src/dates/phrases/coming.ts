import { addDays, addWorkdays } from '../civil.ts';
import { MONDAY_TO_FRIDAY, readDuration } from './durations.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { COMING, offsetReading } from './offset.ts';
import { dayReading, type PhraseParser, type Scan, skipAny, WORKDAY, wordAt } from './scan.ts';
import { at } from './tokens.ts';

/** After these the days are a thing or a length of time: "the next two weeks are full", "away for next 3 days". */
const OWNED: ReadonlySet<string> = new Set('the these those my your our his her their for a any'.split(' '));

/** Next 3 days, next few weeks, next day, the next working day. */
export const comingParser: PhraseParser = {
  name: 'coming-days',
  words: ['next', 'nxt', 'coming', 'upcoming'],
  read(scan, index) {
    const from = skipAny(scan, index, COMING);
    const workday = skipAny(scan, from, WORKDAY);
    if (workday >= 0)
      return ends(scan, workday)
        ? dayReading(workday, 'next-workday', addWorkdays(scan.reference, 1, MONDAY_TO_FRIDAY))
        : null;
    if (OWNED.has(wordAt(scan, index - 1))) return null;
    // "The next day" follows a day spoken of before, and is not read.
    if (wordAt(scan, from) === 'day')
      return ends(scan, from + 1) ? dayReading(from + 1, 'next-day', addDays(scan.reference, 1)) : null;
    const duration = readDuration(scan, from);
    if (duration === null || duration.count < 2 || !ends(scan, duration.end)) return null;
    return offsetReading(scan, duration, duration.end, 'within');
  },
};

/** Not the name of a thing ("next day delivery") or the subject of a clause ("next few days are busy"). */
function ends(scan: Scan, end: number): boolean {
  const next = at(scan.tokens, end);
  if (next.kind !== 'word') return !/^['’-]$/.test(next.word);
  return FUNCTION_WORDS.has(next.word) && !/^(?:is|are|was|were|will|look|looks|of|has|have)$/.test(next.word);
}
