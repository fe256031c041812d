import { COMMON } from '../lexicon/common.ts';
import { verbOf } from '../lexicon/verbs.ts';
import type { Mention } from '../reading/names.ts';
import type { NoteContext, Unit } from '../reading/unit.ts';
import type { Word } from '../reading/words.ts';
import { personAbove } from './above.ts';
import { antecedent, isPersonish } from './people.ts';
import type { Draft, Refiner } from './types.ts';

/** Whom the action is for or with. */
export const to: Refiner = {
  name: 'to',
  why: 'Whom the action is for or with; never me.',
  refine(draft, context) {
    if (draft.kind === 'opportunity') return { change: { to: [] }, said: 'soft interest has no recipient' };
    const names = draft.kind === 'promise' ? recipients(draft, context) : thirdPersons(draft);
    return {
      change: { to: [...new Set(names)] },
      said: names.length > 0 ? `for ${names.join(', ')}` : 'for nobody named',
    };
  },
};

const EVERYBODY =
  / (?:all of them|both of them|them all|everyone|everybody|all (?:four|five|six|three|attendees|members)|the (?:group|committee|whole group)|to all|both) /;
const ABOUT = new Set(['about', 'from', 'by', 'at', 'via', 'of', 'than', 'like', "'s", 'through', 'since', 'against']);

function recipients(draft: Draft, context: NoteContext): string[] {
  const { unit } = draft;
  if (EVERYBODY.test(unit.norm) && context.names.people.length > 1) return [...context.names.people];
  const direct = objects(draft, context);
  if (direct.length > 0) return direct;
  if (isForSomebodyElse(unit)) return [];
  const told = toldWhom(unit, context);
  if (told !== null) return [told];
  if (context.partner !== null) return draft.channel === 'travel' && draft.explicit ? [] : [context.partner];
  const label = unit.segment.label.find((w) => w.mention && !w.mention.me)?.mention;
  if (label && isPersonish(label)) return [label.name];
  return draft.explicit ? [] : subjectAbove(unit, context);
}

/** In a note of several people: whose bullet, label or sentence it is. */
function subjectAbove(unit: Unit, context: NoteContext): string[] {
  const read = unit.sentence.in;
  const limit = read.tokens[unit.segment.words[0]?.from ?? 0]?.from ?? 0;
  const before = read.mentions.filter((m) => !m.me && m.known && (read.tokens[m.from]?.from ?? 0) < limit);
  const [head] = before;
  if (head && !head.ambiguous) return [head.name];
  const { block } = read;
  if (block.parent !== null || block.under.length > 0) {
    const above = personAbove({ ...unit.sentence, before: null }, context);
    if (above) return [above];
  }
  return [];
}

/** "Told him I'd …", "promised her …": the person told, where the action names nobody else. */
function toldWhom(unit: Unit, context: NoteContext): string | null {
  const { words } = unit.segment;
  const at = words.findIndex((w, i) => i > 0 && TOLD.has(words[i - 1]?.text ?? '') && isReference(w));
  return at < 0 ? null : nameOf(unit, at, context);
}

const TOLD = new Set(['told', 'promised', 'promise', 'assured', 'offered', 'tell', 'owe', 'owed', 'with', 'reassured']);

function isReference(word: Word | undefined): boolean {
  if (!word) return false;
  return (
    (word.mention !== null && !word.mention.me) || word.text === 'him' || word.text === 'her' || word.text === 'them'
  );
}

function nameOf(unit: Unit, at: number, context: NoteContext): string | null {
  const word = unit.segment.words[at];
  if (!word) return null;
  if (word.mention) return isPersonish(word.mention) ? word.mention.name : null;
  return antecedent(word.text, unit, at, context);
}

/** Persons behind the verb: direct objects, and those after "to", "for", "with", "and". */
function objects(draft: Draft, context: NoteContext): string[] {
  const { unit } = draft;
  const { words } = unit.segment;
  const from = unit.clause.verbAt ?? unit.clause.modalAt ?? -1;
  const names: string[] = [];
  for (let at = from + 1; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    if (isLowerName(words, at, from)) names.push(rawOf(unit, word));
    if (!isReference(word)) continue;
    const before = words[at - 1]?.text ?? '';
    const next = words[at + 1]?.text ?? '';
    if (ABOUT.has(before) || next === "'s") continue;
    if (word.text === 'her' && isPossessive(words, at, from)) continue;
    if (word.mention && !word.mention.known && (draft.channel === 'travel' || !isRecipientPlace(words, at, from)))
      continue;
    const more = pluralNames(word, unit, context) ?? [nameOf(unit, at, context)];
    for (const name of more) if (name !== null && !names.includes(name)) names.push(name);
  }
  return names;
}

/** Verbs whose first object is the person acted on. */
const PERSONAL = new Set(
  'ring call phone text email e-mail tell ask message ping whatsapp thank chase remind pay see meet invite dm telephone nudge contact visit'.split(
    ' ',
  ),
);

/** "ring alun", "text gina": a name in small letters right behind a verb that takes a person. */
function isLowerName(words: readonly Word[], at: number, verbAt: number): boolean {
  const word = words[at]?.text ?? '';
  const verb = verbOf(words[verbAt]?.text ?? '')?.base ?? '';
  return (
    at === verbAt + 1 &&
    PERSONAL.has(verb) &&
    /^[a-z]{3,}$/.test(word) &&
    !COMMON.has(word) &&
    verbOf(word) === null &&
    !OBJECT_WORDS.has(word)
  );
}

const OBJECT_WORDS = new Set(
  'him her them the our your their his its that this these those some all both somebody someone everyone everybody'.split(
    ' ',
  ),
);

function rawOf(unit: Unit, word: Word): string {
  return unit.sentence.in.tokens
    .slice(word.from, word.to)
    .map((t) => t.raw)
    .join(' ');
}

/** "ring the rates office", "ask estates": the act goes to somebody without a name, not to the note's partner. */
function isForSomebodyElse(unit: Unit): boolean {
  const { words } = unit.segment;
  const at = unit.clause.verbAt ?? -1;
  const verb = verbOf(words[at]?.text ?? '')?.base ?? '';
  const next = words[at + 1]?.text ?? '';
  return (
    PERSONAL.has(verb) &&
    /^[a-z]/.test(next) &&
    ![
      'back',
      'about',
      'again',
      'if',
      'when',
      'on',
      'in',
      'with',
      'at',
      'after',
      'before',
      'to',
      'and',
      'up',
      'by',
    ].includes(next) &&
    !/^(?:him|her|them|it)$/.test(next)
  );
}

/** "them" in a note of several people, with nobody named before it in the sentence, is all of them. */
function pluralNames(word: Word, unit: Unit, context: NoteContext): string[] | null {
  if (word.text !== 'them') return null;
  const named: Mention[] = unit.sentence.in.mentions.filter(
    (m) => !m.me && m.known && m.from >= unit.sentence.from && m.to <= word.from,
  );
  if (named.length > 1) return named.map((m) => m.name);
  if (context.partner !== null || named.length === 1) return null;
  return [];
}

/** "her agenda", "send her": a possessive where a noun follows and no article or name does. */
function isPossessive(words: readonly Word[], at: number, verbAt: number): boolean {
  const next = words[at + 1];
  if (!next || !/^[a-z]/.test(next.text)) return false;
  if (at === verbAt + 1 && verbOf(words[verbAt]?.text ?? '') !== null) return false;
  return !AFTER_OBJECT.has(next.text);
}

const AFTER_OBJECT = new Set(
  'the a an my our some two three that this it by on about to with for at in and when before after next back over up know out if how what both'.split(
    ' ',
  ),
);

/** A name the note does not know counts where recipients stand: right behind the verb, or after "to", "for", "with", "and". */
function isRecipientPlace(words: readonly Word[], at: number, verbAt: number): boolean {
  const before = words[at - 1]?.text ?? '';
  return (
    at === verbAt + 1 ||
    before === 'to' ||
    before === 'for' ||
    before === 'with' ||
    before === 'and' ||
    before === '->' ||
    before === '@' ||
    before === 'between'
  );
}

/** Awaiting names a recipient only where a third person is the object: "will put me on to Jo Marsh". */
function thirdPersons(draft: Draft): string[] {
  const { words } = draft.unit.segment;
  const from = draft.unit.clause.verbAt ?? draft.unit.clause.modalAt ?? -1;
  const names: string[] = [];
  for (let at = Math.max(0, from + 1); at < words.length; at += 1) {
    const mention = words[at]?.mention;
    if (!mention || mention.me || mention.name === draft.owner || !isPersonish(mention)) continue;
    const before = words[at - 1]?.text ?? '';
    if (ABOUT.has(before) || words[at + 1]?.text === "'s") continue;
    if (isRecipientPlace(words, at, from) || before === ',' || before === '(') names.push(mention.name);
  }
  return names;
}
