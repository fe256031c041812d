import { addDays } from '../civil.ts';
import { EVENT_NOUNS, FUNCTION_WORDS } from './lexicon.ts';
import {
  type PhraseParser,
  type Reading,
  type Relation,
  type Scan,
  type Sequences,
  sequences,
  skipAny,
  skipThe,
  textAt,
  wordAt,
} from './scan.ts';
import { at } from './tokens.ts';

const LEADS: readonly (readonly [Relation, Sequences])[] = [
  ['from', sequences('not before|not until|not till')],
  ['before', sequences('before|ahead of|prior to|in advance of|afore|b4')],
  ['after', sequences('after')],
  ['by', sequences('in time for')],
];
const OWNERS: ReadonlySet<string> = new Set('the a an my our your his her its their next that this'.split(' '));
const SUBJECTS: ReadonlySet<string> = new Set(
  "i he she we they you it i'm he's she's we're they're it's who".split(' '),
);
/** Words that may lie between an event and its day: "(which ends on 30 October)", "(release = 20 April)". */
const JOINERS = sequences("which ends on|which is on|which is|ends on|ends|on|is on|is|that is|that's|=|:|i . e .|ie");

/** Before her board on the 29th, after half-term (which ends on 30 October), before the next meeting (Tues 9 Feb). */
export const eventParser: PhraseParser = {
  name: 'event',
  words: 'not before ahead prior in afore after b4'.split(' '),
  compound: true,
  read(scan, index) {
    for (const [relation, words] of LEADS) {
      const end = skipAny(scan, index, words);
      if (end >= 0) return readEvent(scan, end, relation);
    }
    return null;
  },
};

function readEvent(scan: Scan, from: number, relation: Relation): Reading | null {
  const owned = OWNERS.has(wordAt(scan, from)) || at(scan.tokens, from).possessive;
  const own = scan.simple(skipThe(scan, from));
  // The event is itself a day: the ordinary reading is the right one. "The Dec board (8 Dec)" only begins like one.
  const after = own === null ? null : at(scan.tokens, own.end);
  const begins = after !== null && after.kind === 'word' && !FUNCTION_WORDS.has(after.word);
  if ((own !== null && !begins) || SUBJECTS.has(wordAt(scan, from))) return null;
  for (let k = from + 1; k <= from + 6; k += 1) {
    const token = at(scan.tokens, k);
    if (token.word === '(') return readDay(scan, k + 1, relation, true);
    if (token.kind !== 'word' || SUBJECTS.has(token.word)) return null;
    const known = owned || EVENT_NOUNS.has(wordAt(scan, k - 1));
    if (token.word === 'on' && k > from + (owned ? 1 : 0) && known) return readDay(scan, k + 1, relation, false);
  }
  return null;
}

/** The day that is given for the event; in brackets it must be all that stands there, up to a word or two before it. */
function readDay(scan: Scan, from: number, relation: Relation, bracketed: boolean): Reading | null {
  for (let k = from; k <= from + (bracketed ? 3 : 0); k += 1) {
    const joined = bracketed ? skipAny(scan, k, JOINERS) : -1;
    const day = scan.simple(skipThe(scan, joined < 0 ? k : joined));
    if (day === null) {
      if (joined >= 0) return null;
      continue;
    }
    if (day.grain !== 'day' || day.first === null || day.last === null || day.refused === true) return null;
    const closes = !bracketed || textAt(scan, day.end) === ')';
    return closes ? build(day, day.end + (bracketed ? 1 : 0), relation) : null;
  }
  return null;
}

function build(day: Reading, end: number, relation: Relation): Reading {
  const { first, last } = day;
  const base: Reading = { ...day, end, rule: 'event-with-day', relation };
  if (first === null || last === null) return base;
  const due = relation === 'before' ? (day.before ?? addDays(first, -1)) : relation === 'by' ? day.due : null;
  const start = relation === 'after' ? (day.after ?? addDays(last, 1)) : relation === 'from' ? first : null;
  return start === null ? { ...base, due } : { ...base, due, start };
}
