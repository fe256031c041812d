import { periodReading } from './period.ts';
import { readPeriod } from './period-names.ts';
import { dueOf, type NamedPeriod, type Part, periodOf } from './periods.ts';
import { type PhraseParser, type Scan, type Sequences, sequences, skipAny, wordAt } from './scan.ts';

const PARTS: readonly (readonly [Part, Sequences])[] = [
  ['early', sequences('early|early on|beginning|the beginning|start|the start|first part|early part|very early')],
  ['mid', sequences('mid|middle|the middle|midway through|half way through|halfway through|first half')],
  [
    'late',
    sequences(
      'late|later|later on|end|very end|back end|tail end|latter half|latter part|second half|last part|rest|remainder|last day|last days|close|back half',
    ),
  ],
];
const PART_WORDS =
  'early beginning start first mid middle midway half halfway late later end back tail latter second last rest remainder close very'.split(
    ' ',
  );
/** Early next week, mid-March, the end of the month, later this year, the back end of the week, rest of Q3. */
export const partParser: PhraseParser = {
  name: 'part-of-period',
  words: PART_WORDS,
  read(scan, index) {
    const part = readPart(scan, index);
    if (part === null) return null;
    const joint = wordAt(scan, part.end);
    const from = skipOwner(scan, joint === 'of' || joint === 'in' ? part.end + 1 : part.end);
    // "first half of" and the like need their "of"; "end month" does not.
    const named = readPeriod(scan, from, part.part);
    if (named === null || named.period.kind === 'weekend' || !holds(scan, index, part.part, from, named)) return null;
    return periodReading(
      scan,
      isMidNow(scan, part.part, named) ? { ...named, period: periodOf('month', scan.reference, 1) } : named,
      part.part,
    );
  },
};

function readPart(scan: Scan, index: number): { part: Part; end: number } | null {
  for (const [part, words] of PARTS) {
    const end = skipAny(scan, index, words);
    if (end >= 0) return { part, end };
  }
  return null;
}

/** "the rest of my week" is the rest of the week. */
function skipOwner(scan: Scan, index: number): number {
  return /^(?:the|my|our)$/.test(wordAt(scan, index)) ? index + 1 : index;
}

/** "mid-month" said after the 15th is next month's. */
function isMidNow(scan: Scan, part: Part, named: NamedPeriod): boolean {
  return (
    part === 'mid' &&
    named.period.kind === 'month' &&
    named.rule === 'this-month' &&
    dueOf(named.period, part, scan.reference) < scan.reference
  );
}

/** A part needs its "of" where the words alone would mean something else ("first March", "rest week", "late spring" is fine). */
function holds(scan: Scan, index: number, part: Part, from: number, named: NamedPeriod): boolean {
  const word = wordAt(scan, index);
  const joint = skipOwner(scan, from - 1) === from ? wordAt(scan, from - 2) : wordAt(scan, from - 1);
  const joined = joint === 'of' || joint === 'in' || joint === 'through';
  const kind = named.period.kind;
  if (named.rule === `this-${kind}` && named.weak === true) {
    // "end of week", "later in the month", but not "early week", "late month" or "mid week", which has its own reading.
    return joined || word === 'end' || (word === 'mid' && kind !== 'week');
  }
  if (/^(?:early|mid|late|later|end|beginning|start)$/.test(word))
    return part !== 'late' || joined || word !== 'later' || named.weak !== true;
  return joined;
}
