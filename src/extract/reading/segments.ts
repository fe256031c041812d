import { verbOf } from '../lexicon/verbs.ts';
import { isSecondAction } from './second-action.ts';
import type { Token } from './tokens.ts';
import type { Word } from './words.ts';

/** How a segment is joined to what stands before it. */
export type Lead = 'start' | 'and' | 'comma' | 'dash' | 'arrow' | 'paren' | 'semicolon' | 'verb';

/** A clause: the unit on which is decided whether it holds an item. */
export interface Segment {
  words: readonly Word[];
  /** Words before a colon at its head ("Action", "Me", a name), without the colon. */
  label: readonly Word[];
  lead: Lead;
  /** The segment of the same sentence that gives it subject and modality, for "and post her the swatches". */
  governor: Segment | null;
}

const SUBJECTS = new Set(['i', 'we', 'he', 'she', 'they', '<p>', '<n>', '<me>']);
const JOINERS = new Set([
  'and',
  'but',
  'so',
  'then',
  'or',
  'because',
  'anyway',
  'while',
  'although',
  'though',
  'also',
  'plus',
  'whereas',
  'um',
  'er',
]);
const AUXILIARIES = new Set(
  'will would am is are was were have has had can could may might must should shall to do does did said says told promised agreed offered asked wants want need needs owes owe thinks reckons going gonna not never also still just mentioned'.split(
    ' ',
  ),
);
const BREAKS: ReadonlyMap<string, Lead> = new Map([
  [';', 'semicolon'],
  ['--', 'dash'],
  ['->', 'arrow'],
  ['...', 'dash'],
]);

/** Splits one sentence's words into clauses. What stands in brackets is a clause of its own, and the outer one goes on. */
export function splitSegments(words: readonly Word[], tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  const outer: { words: Word[]; lead: Lead }[] = [];
  let current: Word[] = [];
  let lead: Lead = 'start';
  let head: readonly Word[] = [];
  const flush = (next: Lead) => {
    const named = next === 'dash' && segments.length === 0 ? headName(current) : null;
    if (named) head = named;
    else if (current.some((w) => isWordy(w.text))) {
      segments.push(toSegment(current, head.length > 0 ? 'start' : lead, segments, head));
      head = [];
    }
    current = [];
    lead = next;
  };
  for (const [at, word] of words.entries()) {
    if (word.text === '(' && outer.length < MOST_BRACKETS) {
      outer.push({ words: current, lead });
      current = [];
      lead = 'paren';
      continue;
    }
    if (word.text === ')' && outer.length > 0) {
      flush('start');
      const resumed = outer.pop();
      if (resumed) ({ words: current, lead } = resumed);
      continue;
    }
    const broken = BREAKS.get(word.text) ?? (isSpacedHyphen(word, tokens) ? 'dash' : null);
    if (broken) {
      flush(broken);
      continue;
    }
    const joined = current.length > 0 ? (joinAt(words, at, current) ?? runOnAt(words, at, current)) : null;
    if (joined) flush(joined);
    current.push(word);
  }
  flush('start');
  for (const left of outer.reverse()) {
    current = left.words;
    lead = left.lead;
    flush('start');
  }
  if (segments.length === 0 && head.length > 0) segments.push(toSegment(head, 'start', [], []));
  return segments.sort((a, b) => (a.words[0]?.from ?? 0) - (b.words[0]?.from ?? 0));
}

/** Deeper brackets are no longer told apart: nobody writes them, and a hostile line can't pile them up. */
const MOST_BRACKETS = 4;

/** "Nkechi – first cut of the section": a person, or me, before a dash at the head is a label as with a colon. */
function headName(words: readonly Word[]): readonly Word[] | null {
  const named = words.filter((w) => w.text !== '@' && w.text !== '*');
  const [only, more] = named;
  return only && !more && (only.mention !== null || only.text === 'me') ? named : null;
}

function isWordy(text: string): boolean {
  return /[a-z<\u00C0-\uFFFF]/.test(text);
}

function isSpacedHyphen(word: Word, tokens: readonly Token[]): boolean {
  if (word.text !== '-') return false;
  const before = tokens[word.from - 1];
  const after = tokens[word.to];
  const here = tokens[word.from];
  return here !== undefined && (!before || before.to < here.from) && (!after || after.from > here.to);
}

/** Whether a new clause begins at word `at`: a joiner or comma before a subject, or a second action after "and". */
function joinAt(words: readonly Word[], at: number, current: readonly Word[]): Lead | null {
  const word = words[at];
  if (!word) return null;
  if (word.text === ',' || JOINERS.has(word.text)) {
    let next = at + 1;
    while (next < at + 4 && (JOINERS.has(words[next]?.text ?? '') || words[next]?.text === ',')) next += 1;
    if (startsClause(words, next)) return word.text === ',' ? 'comma' : 'and';
    if (isSecondAction(words, at, next, current)) return 'verb';
  }
  return null;
}

/** Dictated and hasty text runs on without a sign: then a pronoun with its verb begins a clause, unless it is reported speech. */
function runOnAt(words: readonly Word[], at: number, current: readonly Word[]): Lead | null {
  if (current.length < 4) return null;
  const before = words[at - 1]?.text ?? '';
  if (REPORTED.has(before) || (words[at]?.mention ?? null) !== null) return null;
  if (
    RUN_ON_VERBS.has(words[at]?.text ?? '') &&
    !SUBJECTS.has(before) &&
    !AUXILIARIES.has(before) &&
    words[at + 1] !== undefined &&
    words.length > LONG
  )
    return 'comma';
  if (!SUBJECTS.has(words[at]?.text ?? '') || isReported(words, at)) return null;
  return startsClause(words, at) ? 'comma' : null;
}

/** From this many words on a sentence without signs is taken for run-on text. */
const LONG = 18;
const RUN_ON_VERBS = new Set(['told', 'said', 'promised', 'agreed', 'must', 'gotta']);
const REPORTED = new Set(
  'that if when whether what which who whom where why how because as than once until till before after since while whenever like unless though although so the said says say saying told tells think thinks thought reckon reckons reckoned hope hopes hoped know knows knew guess suppose swear swears swore sure mean means meant wish bet see feel felt heard told asked ask wondered mentioned add adds promise promised so-that in-case time case way day thing stuff all everything bits one only first last anything nothing something'.split(
    ' ',
  ),
);

/** "told her I'd", "said to Ana she could": the verb of saying stands up to three words before. */
function isReported(words: readonly Word[], at: number): boolean {
  for (let back = at - 2; back >= Math.max(0, at - 4); back -= 1) {
    const word = words[back]?.text ?? '';
    if (
      word === 'told' ||
      word === 'tell' ||
      word === 'promised' ||
      word === 'said' ||
      word === 'asked' ||
      word === 'assured' ||
      word === 'tells' ||
      word === 'telling'
    )
      return true;
  }
  return false;
}

function startsClause(words: readonly Word[], from: number): boolean {
  let at = from;
  const subject = words[at];
  if (subject && (subject.text === 'he' || subject.text === 'she' || subject.text === 'they' || subject.mention))
    at += skipAside(words, at + 1);
  const next = words[at + 1];
  if (!subject || !next) return false;
  if (!SUBJECTS.has(subject.text))
    return (subject.text === 'must' || subject.text === 'need') && verbOf(next.text) !== null;
  if (AUXILIARIES.has(next.text)) return true;
  const verb = verbOf(next.text);
  return verb !== null && (subject.mention === null || verb.form !== 'base');
}

/** How many words of an aside stand between a subject and its verb: "and Sandra in his office will", "he in turn is to". */
function skipAside(words: readonly Word[], from: number): number {
  const first = words[from]?.text ?? '';
  if (first !== 'in' && first !== 'from' && first !== 'at' && first !== 'of') return 0;
  for (let at = from + 1; at <= from + 3; at += 1) if (AUXILIARIES.has(words[at]?.text ?? '')) return at - from;
  return 0;
}

/** "She owes: the schedule", "Waiting on: Tom": no label but half of the sentence. */
const OWING = new Set(['owe', 'owes', 'owed', 'waiting', 'awaiting', 'promised', 'need', 'needs', 'will', 'must']);

function toSegment(words: readonly Word[], lead: Lead, before: readonly Segment[], head: readonly Word[]): Segment {
  let from = 0;
  while (from < words.length - 1 && (JOINERS.has(words[from]?.text ?? '') || words[from]?.text === ',')) from += 1;
  const body = words.slice(from);
  const colon = body.findIndex((w, i) => w.text === ':' && i > 0 && i <= 6);
  const labelled = colon > 0 && colon < body.length - 1 && !body.slice(0, colon).some((w) => OWING.has(w.text));
  const governor = lead === 'verb' ? (before.at(-1)?.governor ?? before.at(-1) ?? null) : null;
  return {
    words: labelled ? body.slice(colon + 1) : body,
    label: labelled ? [...head, ...body.slice(0, colon)] : head,
    lead,
    governor,
  };
}
