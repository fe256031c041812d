import { COMMON } from '../lexicon/common.ts';
import { isPersonName } from '../lexicon/firms.ts';
import { verbOf } from '../lexicon/verbs.ts';
import type { Mention } from '../reading/names.ts';
import type { NoteContext, ReadBlock, Sentence, Unit } from '../reading/unit.ts';
import { personAbove, sameEntry } from './above.ts';

/** Words that point back to somebody, by what they may point to. */
const SINGULAR = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);
const FEMALE = new Set(['she', 'her', 'hers']);
const PLURAL = new Set(['they', 'them', 'their']);

/** True for a pronoun that stands for a third person or several. */
export function isThirdPerson(word: string): boolean {
  return SINGULAR.has(word) || PLURAL.has(word);
}

/**
 * Whom a pronoun in a clause means, by the guidelines: the one plain antecedent on the same or the previous line, else
 * the note's only other attendee, else nobody.
 *
 * @returns the name, or null where it is ambiguous or nobody is named
 */
export function antecedent(pronoun: string, unit: Unit, at: number, context: NoteContext): string | null {
  const before = nearestBefore(unit, at, context);
  if (context.partner !== null) {
    if (before !== null && before.name !== context.partner && !fitsPartner(pronoun, context)) return before.name;
    if (before?.subject && before.name !== context.partner && before.sameSentence) return before.name;
    return context.partner;
  }
  return (
    before?.name ??
    rowPerson(unit.sentence) ??
    lowerName(unit) ??
    (SINGULAR.has(pronoun) ? lastNamed(unit.sentence) : null)
  );
}

/** Whom a table's row is about: the first person named in its cells before this one. */
export function rowPerson(sentence: Sentence): string | null {
  if (sentence.in.block.kind !== 'row') return null;
  let found: string | null = null;
  for (let before = sentence.before; before?.in.index === sentence.in.index; before = before.before)
    found = before.in.mentions.find((m) => !m.me && isPersonish(m))?.name ?? found;
  return found;
}

/** How many sentences back a lone pronoun is looked for. */
const REACH = 3;

/** Somebody the note knows, named in one of the sentences before, in the same entry. */
function lastNamed(sentence: Sentence): string | null {
  let before = sentence.before;
  for (let step = 0; step < REACH && before !== null && sameEntry(before, sentence); step += 1) {
    const mention = before.in.mentions
      .filter((m) => !m.me && m.known && !m.ambiguous && m.from >= (before?.from ?? 0) && m.to <= (before?.to ?? 0))
      .at(-1);
    if (mention) return mention.name;
    before = before.before;
  }
  return null;
}

/** A name in small letters at the head of the sentence: "marcus said he'd bring it". */
function lowerName(unit: Unit): string | null {
  const first = unit.sentence.units[0]?.segment.words[0];
  return first && /^[a-z]{3,}$/.test(first.text) && !COMMON.has(first.text) && verbOf(first.text) === null
    ? (unit.sentence.in.tokens[first.from]?.raw ?? null)
    : null;
}

/** How often the note says "she" against "he": the majority is the partner's. Counted once a note. */
const dominantOf = new WeakMap<NoteContext, 'she' | 'he' | null>();

function fitsPartner(pronoun: string, context: NoteContext): boolean {
  if (PLURAL.has(pronoun)) return true;
  let dominant = dominantOf.get(context);
  if (dominant === undefined) {
    dominant = countDominant(context);
    dominantOf.set(context, dominant);
  }
  return dominant === null || (dominant === 'she') === FEMALE.has(pronoun);
}

function countDominant(context: NoteContext): 'she' | 'he' | null {
  let she = 0;
  let he = 0;
  for (const block of context.note.blocks) {
    she += block.text.match(/\b(?:she|her|hers)\b/gi)?.length ?? 0;
    he += block.text.match(/\b(?:he|him|his)\b/gi)?.length ?? 0;
  }
  if (she >= 2 * he && she > 0) return 'she';
  return he >= 2 * she && he > 0 ? 'he' : null;
}

interface Antecedent {
  name: string;
  sameSentence: boolean;
  /** True where it stands at the head of its clause. */
  subject: boolean;
}

/** The nearest person named before word `at` of a clause: in its sentence, its block, the blocks it hangs on, above. */
function nearestBefore(unit: Unit, at: number, context: NoteContext): Antecedent | null {
  const limit = unit.segment.words[at]?.from ?? unit.sentence.from;
  const { in: read } = unit.sentence;
  const here = read.mentions
    .filter((m) => !m.me && m.to <= limit && m.from >= unit.sentence.from)
    .filter((m) => isPersonish(m) && !isPlace(read, m));
  const last = here.at(-1);
  const [head] = here;
  if (head && last) {
    const chosen = head.known || here.length === 1 ? head : last;
    return { name: chosen.name, sameSentence: true, subject: isHead(read, chosen, unit.sentence) };
  }
  const label = unit.segment.label.find((w) => w.mention && !w.mention.me)?.mention;
  if (label) return { name: label.name, sameSentence: true, subject: true };
  const earlier = read.mentions.filter(
    (m) => !m.me && m.to <= unit.sentence.from && isPersonish(m) && !isPlace(read, m),
  );
  const [first] = earlier;
  if (first) return { name: (earlier.at(-1) ?? first).name, sameSentence: false, subject: true };
  const above = personAbove(unit.sentence, context);
  return above === null ? null : { name: above, sameSentence: false, subject: true };
}

/** "at Ghent", "in Portugal", "from Lewes": a name the note does not know, behind a preposition of place. */
export function isPlace(read: ReadBlock, mention: Mention): boolean {
  const before = read.tokens[mention.from - 1]?.word ?? '';
  return (
    !mention.known &&
    (before === 'at' ||
      before === 'in' ||
      before === 'near' ||
      before === 'from' ||
      before === '@' ||
      before === 'via' ||
      before === 'to' ||
      before === 'off')
  );
}

function isHead(read: ReadBlock, mention: Mention, sentence: Sentence): boolean {
  return read.tokens.slice(sentence.from, mention.from).every((t) => t.kind === 'sign' || t.word.length < 4);
}

/** Firms and places stand for nobody: only what may be a person counts. */
export function isPersonish(mention: Mention): boolean {
  return mention.known || isPersonName(mention.name);
}
