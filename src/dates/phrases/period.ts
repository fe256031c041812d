import { addDays, diffDays } from '../civil.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { PERIOD_WORDS, readPeriod } from './period-names.ts';
import { dueOf, type NamedPeriod, type Part, type Period, spanOf } from './periods.ts';
import { type Grain, type PhraseParser, type Reading, refusal, type Scan, textAt, wordAt } from './scan.ts';
import { at } from './tokens.ts';

const GRAINS: Record<Period['kind'], Grain> = {
  week: 'week',
  weekend: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'season',
  season: 'season',
  year: 'year',
};
/** Months that are also names of people, or words: alone they count only after a preposition of time. */
const MONTH_OR_NAME: ReadonlySet<string> = new Set('may march mar april apr june jun jan august dec'.split(' '));

/** Next week, this month, Q3, March, the weekend: a whole period. */
export const periodParser: PhraseParser = {
  name: 'period',
  words: PERIOD_WORDS,
  read(scan, index) {
    const named = readPeriod(scan, index, 'whole');
    if (named === null) return null;
    // "31 June" and "30 Feb" are no days, and must not become the month.
    if (named.rule === 'month' && /^(?:\d+|st|nd|rd|th)$/.test(textAt(scan, index - 1)))
      return refusal(named.end, 'no-such-day');
    const reading = periodReading(scan, named, 'whole');
    return needsPreposition(scan, index, named) ? { ...reading, needs: 'preposition' } : reading;
  },
};

/** Makes a reading of a part of a period: its span, its deadline, and what "before" and "after" make of it. */
export function periodReading(scan: Scan, named: NamedPeriod, part: Part): Reading {
  const { period, end, rule } = named;
  const due = dueOf(period, part, scan.reference);
  const span = spanOf(period, part, scan.reference);
  const name = part === 'whole' ? rule : `${part}-${rule}`;
  const reading: Reading = { end, rule: name, grain: GRAINS[period.kind], ...span, due };
  const distant = rule === 'iso-week' && diffDays(due, scan.reference) > 280;
  // "wk 43" written in week 47 is nearly always the one just gone.
  const past = due < scan.reference ? { past: true } : distant ? { stale: true } : {};
  // "before the end of March" still allows its last day; "before mid-March" does not allow the 15th.
  const limits =
    part === 'late'
      ? { before: due, from: due }
      : part === 'whole'
        ? {}
        : { before: addDays(part === 'mid' ? due : period.first, -1), after: addDays(due, 1) };
  return { ...reading, ...limits, ...past };
}

function needsPreposition(scan: Scan, index: number, named: NamedPeriod): boolean {
  const next = at(scan.tokens, named.end);
  // "Q3 figures" are figures; "the model, Q1" is a deadline.
  if (named.rule === 'quarter' || named.rule === 'half-year')
    return next.kind === 'word' && !FUNCTION_WORDS.has(next.word);
  if (named.weak !== true) return false;
  const { kind } = named.period;
  if (kind === 'weekend') return wordAt(scan, index - 1) !== 'the';
  if (kind !== 'month' || named.rule !== 'month') return true;
  const word = wordAt(scan, index);
  if (wordAt(scan, index - 1) === 'to') return true;
  if (MONTH_OR_NAME.has(word) || !at(scan.tokens, index).capital) return true;
  return next.kind === 'word' && !FUNCTION_WORDS.has(next.word);
}
