import { CUES } from '../cues/index.ts';
import { isAction } from '../cues/predicates.ts';
import { VERB_CHANNEL } from '../lexicon/verbs.ts';
import type { Unit } from '../reading/unit.ts';
import type { Word } from '../reading/words.ts';

/**
 * The features of a clause: which cues fired, what the shallow reading saw, its words alone and in pairs, what heads it
 * and what stands around it. Names are short, because each is a key of the model's data.
 *
 * @returns distinct feature names
 */
export function featuresOf(unit: Unit): Set<string> {
  const features = new Set<string>();
  addCues(features, unit);
  addReading(features, unit);
  addPlace(features, unit);
  addWords(features, unit);
  addNeighbours(features, unit);
  addSurroundings(features, unit);
  return features;
}

/** The names of the cues that fire on a clause, in the order of the list. */
export function firedCues(unit: Unit): string[] {
  return CUES.filter((cue) => cue.test(unit)).map((cue) => cue.name);
}

/**
 * What fired; and, where the verb is an act and nothing speaks against an item, that it is put plainly: a sum of weights
 * can't say so by itself, and short plain sentences lack everything else that speaks for one.
 */
function addCues(features: Set<string>, unit: Unit): void {
  const fired = CUES.filter((cue) => cue.test(unit));
  const doubted = fired.some(({ kind }) => kind === 'none');
  for (const { name, kind } of fired) {
    features.add(`c:${name}`);
    if (!doubted && (kind === 'opportunity' || isAction(unit))) features.add(`c:${name} plainly`);
  }
}

function addReading(features: Set<string>, unit: Unit): void {
  const { subject, modal, negated, verb, verbForm } = unit.clause;
  features.add(`s:${subject}`);
  features.add(`m:${modal}`);
  features.add(`sm:${subject} ${modal}${negated ? ' not' : ''}`);
  if (verb !== null) {
    features.add(`v:${verb}`);
    features.add(`mv:${modal} ${verb}`);
    features.add(`sv:${subject} ${verb}`);
  }
  if (verbForm) features.add(`vf:${modal} ${verbForm}`);
  const kind = (verb === null ? undefined : VERB_CHANNEL.get(verb)) ?? '-';
  features.add(`smk:${subject} ${modal} ${kind}`);
  const object = objectOf(unit);
  features.add(`o:${object}`);
  features.add(`smo:${subject} ${modal} ${object}`);
  features.add(`mko:${modal} ${kind} ${object}`);
}

/** Whom the action is for, by the words behind the verb: me, somebody, both, or nobody named. */
function objectOf(unit: Unit): string {
  const { words } = unit.segment;
  const from = unit.clause.verbAt ?? unit.clause.modalAt ?? -1;
  let me = false;
  let other = false;
  for (let at = from + 1; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    if (text === 'me' || text === 'us' || text === 'my' || text === 'our') me = true;
    if (text === 'him' || text === 'her' || text === 'them' || text === '<p>' || text === '<n>' || text === 'you')
      other = true;
  }
  return me ? (other ? 'both' : 'me') : other ? 'other' : '-';
}

function addPlace(features: Set<string>, unit: Unit): void {
  const { block } = unit.sentence.in;
  features.add(`b:${block.kind}${block.depth > 0 ? '+' : ''}`);
  features.add(`l:${unit.segment.lead}${unit.first ? ' first' : ''}`);
  if (unit.label !== '') {
    features.add(`lab:${unit.label}`);
    const [first] = unit.segment.label;
    features.add(`lab1:${first?.text ?? ''}`);
    features.add(`lm:${first?.text ?? ''} ${unit.clause.subject} ${unit.clause.modal}`);
    if (first?.mention) features.add(`lf:${isInitials(unit, first) ? 'initials' : 'name'} ${unit.clause.modal}`);
  }
  for (const word of headingWords(block.under.at(-1) ?? '')) features.add(`h:${word}`);
  if (unit.quoted) features.add('q');
  if (unit.question) features.add('?');
  const day = unit.sentence.days.find((d) => ownsDay(unit, d.index));
  if (day) features.add(`d:${day.relation}${day.past ? ' past' : ''}`);
  const { modal, subject } = unit.clause;
  if (day && !day.past) features.add(`dm:${subject} ${modal}`);
  features.add(`n:${Math.min(unit.segment.words.length, 12)}`);
}

/** "TW: send the minutes" in minutes tells who must act; "Tom: send the minutes" may be what I owe Tom. */
function isInitials(unit: Unit, word: Word): boolean {
  const raw = unit.sentence.in.tokens[word.from]?.raw ?? '';
  return raw.length <= 4 && raw === raw.toUpperCase();
}

function headingWords(heading: string): string[] {
  return (
    heading
      .toLowerCase()
      .match(/[a-z]{3,}/g)
      ?.slice(0, 6) ?? []
  );
}

function ownsDay(unit: Unit, index: number): boolean {
  const { tokens } = unit.sentence.in;
  const first = tokens[unit.segment.words[0]?.from ?? 0]?.from ?? 0;
  const last = tokens[(unit.segment.words.at(-1)?.to ?? 1) - 1]?.to ?? 0;
  return index >= first && index < last;
}

/** More words than this in one clause say little more, and bound the work on a hostile line. */
const MOST_WORDS = 40;

function addWords(features: Set<string>, unit: Unit): void {
  const words = unit.segment.words.slice(0, MOST_WORDS);
  let before = '^';
  for (const { text } of words) {
    features.add(`w:${text}`);
    features.add(`w2:${before} ${text}`);
    before = text;
  }
  features.add(`w2:${before} $`);
  const [first, second, third] = words;
  features.add(`f:${first?.text} ${second?.text ?? '$'} ${third?.text ?? '$'}`);
}

/** What stands around the clause's sentence: the short line that heads its list, and how the next sentence goes on. */
function addSurroundings(features: Set<string>, unit: Unit): void {
  for (const word of unit.sentence.headed) features.add(`u:${word}`);
  const after = unit.sentence.after;
  if (!after) {
    features.add('ns:-');
    return;
  }
  const [first] = after.units;
  if (!first) return;
  features.add(`ns:${first.clause.subject} ${first.clause.modal}${first.clause.negated ? ' not' : ''}`);
  features.add(`ns1:${first.segment.words[0]?.text ?? ''} ${first.segment.words[1]?.text ?? ''}`);
}

function addNeighbours(features: Set<string>, unit: Unit): void {
  const { units } = unit.sentence;
  const before = unit.before;
  features.add(before ? `p:${before.clause.subject} ${before.clause.modal}` : 'p:-');
  const next = units[unit.index + 1];
  if (next) {
    features.add(`nx:${next.clause.subject} ${next.clause.modal}`);
    features.add(`nw:${next.segment.words[0]?.text ?? ''}`);
  }
}
