import type { Day } from './day.ts';
import { leftOver, readWithChrono } from './phrases/chrono.ts';
import { type Found, makeScan, search } from './phrases/find.ts';
import { mayHoldDays } from './phrases/prefilter.ts';
import { applyRelation, readLead } from './phrases/relation.ts';
import type { Relation, Scan } from './phrases/scan.ts';
import { at, type Token, tokenize } from './phrases/tokens.ts';

export type { Relation } from './phrases/scan.ts';

export interface PhraseOptions {
  /** The day from which the phrases count: the note's or entry's own, never today. */
  reference: Day;
  /** How `3/4/2027` is read; day first unless the note shows otherwise. */
  order?: 'dmy' | 'mdy' | undefined;
}

/** Words of a text that name days, and what they mean for an action in the same sentence. */
export interface DatePhrase {
  /** Where it stands, its preposition included. */
  index: number;
  length: number;
  text: string;
  relation: Relation;
  /** The last day on which the action is in time; null where the words set none ("after Monday"). */
  due: Day | null;
  /** The first day on which the action makes sense ("not before March"), else null. */
  start: Day | null;
  /** The span of days named; null where unknown or past. */
  first: Day | null;
  last: Day | null;
  /** Already past when written ("yesterday", "last week"): due is null. */
  past: boolean;
  /** The day only says which thing is meant ("Friday's call", "the 12 May workshop"): due and start are null. */
  belongs: boolean;
  /** Which rule read it, for `--explain`. */
  rule: string;
}

/** At most this many places of a text are shown to chrono, which is slow. */
const MOST_CHRONO = 8;

/**
 * Finds the phrases that name days, in ascending order and without overlap. Own parsers come first; chrono is asked only
 * about what they left over and that may be a date. Lengths of time ("it takes two days"), times, recurring days and
 * names that look like dates are not phrases. A self-correction yields both days.
 */
export function findDatePhrases(text: string, options: PhraseOptions): DatePhrase[] {
  if (!mayHoldDays(text)) return [];
  const tokens = tokenize(text);
  const scan = makeScan(text, tokens, options.reference, options.order === 'mdy');
  const { found, read } = search(scan);
  askChrono(scan, found, read);
  return found.map((phrase) => toPhrase(text, tokens, phrase, options.reference));
}

/**
 * Reads a whole text as a deadline, as at a prompt or after `--until`: "in two weeks", "Monday", "next week", "10 days",
 * "2026-12-01". Null where it is anything else, or names a day that is past.
 */
export function readDeadline(
  text: string,
  options: PhraseOptions,
): { due: Day | null; start: Day | null; phrase: DatePhrase } | null {
  // "+2w" is how some prompts take it.
  const written = text.trim();
  const trimmed = written.replace(/^\+(?=\d)/, '');
  if (trimmed.length > 100 || !/\p{L}|\d\D\d/u.test(trimmed)) return null;
  // A bare length of time or a weak name ("10 days", "March") is a deadline when nothing else is there.
  for (const candidate of [trimmed, `in ${trimmed}`, `by ${trimmed}`, `by the ${trimmed}`, `on ${trimmed}`]) {
    const phrases = findDatePhrases(candidate, options);
    const phrase = phrases[0];
    if (phrase === undefined || phrases.length > 1 || phrase.belongs || !coversAll(candidate, phrase)) continue;
    if (phrase.past || (phrase.due === null && phrase.start === null)) return null;
    const own = { ...phrase, index: 0, length: written.length, text: written };
    return { due: phrase.due, start: phrase.start, phrase: own };
  }
  return null;
}

function coversAll(text: string, phrase: DatePhrase): boolean {
  const outside = text.slice(0, phrase.index) + text.slice(phrase.index + phrase.length);
  return /^[\s.,!]*$/.test(outside.replace(/\b(?:the|sometime|some time)\b/gi, ''));
}

function askChrono(scan: Scan, found: Found[], read: Uint8Array): void {
  let place = leftOver(scan.tokens, read, 0);
  for (let asked = 0; place >= 0 && asked < MOST_CHRONO; asked += 1) {
    const hit = readWithChrono(scan.text, scan.tokens, read, place, scan.reference);
    if (hit !== null) {
      const lead = readLead(scan, hit.from, lastRead(read, hit.from));
      const relation = lead.relation ?? 'on';
      const past = hit.reading.due !== null && hit.reading.due < scan.reference;
      const reading = past ? { ...hit.reading, past } : hit.reading;
      const answer = lead.negated ? { due: null, start: null } : applyRelation(reading, relation);
      found.push({ from: lead.from, end: reading.end, relation, reading, belongs: false, ...answer });
      read.fill(1, lead.from, reading.end);
    }
    place = leftOver(scan.tokens, read, Math.max(place + 1, hit?.reading.end ?? 0));
  }
  found.sort((a, b) => a.from - b.from);
}

/** Index after the last token that was read before a place. */
function lastRead(read: Uint8Array, place: number): number {
  let k = place;
  while (k > 0 && read[k - 1] !== 1) k -= 1;
  return k;
}

function toPhrase(text: string, tokens: readonly Token[], found: Found, reference: Day): DatePhrase {
  const index = at(tokens, found.from).index;
  const end = at(tokens, found.end - 1).end;
  const { reading, relation, due, start, belongs } = found;
  // A deadline before the day on which it was written was never one ("before today").
  const late = due !== null && due < reference;
  return {
    index,
    length: end - index,
    text: text.slice(index, end),
    relation,
    due: late ? null : due,
    start,
    first: reading.past === true ? null : reading.first,
    last: reading.past === true ? null : reading.last,
    past: reading.past === true || late,
    belongs,
    rule: reading.rule,
  };
}
