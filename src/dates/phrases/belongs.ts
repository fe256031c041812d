import { ADDRESS_NOUNS, DETERMINERS, EVENT_NOUNS, FUNCTION_WORDS, SEASONAL_NOUNS } from './lexicon.ts';
import type { Reading, Scan } from './scan.ts';
import { wordAt } from './scan.ts';
import { at } from './tokens.ts';

/**
 * Whether the day only says which thing is meant: "Friday's call", "the 12 May workshop", "our Monday meeting",
 * "my letter of 3 March". Such a day is no deadline.
 */
export function belongsToThing(scan: Scan, reading: Reading, index: number, lead: string): boolean {
  const last = at(scan.tokens, reading.end - 1);
  if (last.possessive && reading.named !== true && !BEFORE_IT.test(lead)) return true;
  if (wordAt(scan, index - 1) === 'of' && lead === '') return true;
  // "the plan for next week", "the invoice for March".
  if (lead === 'for' && reading.grain !== 'day' && reading.grain !== 'offset') return true;
  const next = at(scan.tokens, reading.end);
  // "two left from Christmas" looks back; "from Christmas on" ahead.
  if (lead === 'from' && reading.rule === 'holiday' && !/^(?:on|onwards?|to|till|until)$/.test(next.word)) return true;
  if (next.kind !== 'word' || reading.grain === 'offset') return false;
  if (next.capital && ADDRESS_NOUNS.has(next.word)) return true;
  if (reading.grain === 'season' && SEASONAL_NOUNS.has(next.word)) return true;
  const before = at(scan.tokens, index - 1);
  const named = EVENT_NOUNS.has(next.word);
  // "before the Friday call" still has to be done by then.
  if ((BEFORE_IT.test(lead) || lead === 'after') && reading.grain === 'day') return false;
  if (before.possessive || (DETERMINERS.has(before.word) && before.word !== 'the'))
    return named || !FUNCTION_WORDS.has(next.word);
  if (before.word === 'the' && isDated(reading))
    return named || (!LIMITS.test(lead) && !FUNCTION_WORDS.has(next.word) && !next.capital && !isOrdinal(scan, index));
  return (
    named && (lead === '' || lead === 'for' || lead === 'from' || lead === 'about' || lead === 'at' || lead === 'after')
  );
}

/** Weekdays and calendar dates: "the week" and "the 15th" carry their article by right. */
function isDated(reading: Reading): boolean {
  return /^(?:weekday|holiday|date|numeric-date|weekday-date|month|iso-date)$/.test(reading.rule);
}

/** Before a thing that happens on a day, the day still counts: "before Friday's call". */
const BEFORE_IT = /^(?:before|ahead of|prior to|in advance of|in time for|by)$/;
const LIMITS = /^(?:by|until|till|til|no later than|not later than|before)$/;

/** "the 6th of March" carries its article by right, "the 6 March meeting" does not. */
function isOrdinal(scan: Scan, index: number): boolean {
  const token = at(scan.tokens, index);
  return (token.kind === 'number' && at(scan.tokens, index + 1).gap === 'none') || /(?:st|nd|rd|th)$/.test(token.word);
}
