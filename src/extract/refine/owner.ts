import { COMMON } from '../lexicon/common.ts';
import type { Mention } from '../reading/names.ts';
import type { NoteContext, Unit } from '../reading/unit.ts';
import { SOMEONE } from '../types.ts';
import { firstKnown, personAbove } from './above.ts';
import { antecedent, isPersonish, isThirdPerson, rowPerson } from './people.ts';
import type { Draft, Refiner } from './types.ts';

/** Who owes it: me for a promise; else the subject of the clause, a label, or whom a pronoun means. */
export const owner: Refiner = {
  name: 'owner',
  why: 'Who owes the action, or showed the interest.',
  refine(draft, context) {
    if (draft.kind === 'promise') return { change: { owner: 'me' }, said: 'I owe it' };
    const found =
      draft.row && draft.row.owner !== '' ? rowOwner(draft.row.owner, context) : ownerOf(draft.unit, draft, context);
    const named = found || context.partner;
    return { change: { owner: named ?? SOMEONE }, said: named ? `owed by ${named}` : 'nobody is named' };
  },
};

function rowOwner(cell: string, context: NoteContext): string {
  return firstKnown(cell, context) ?? context.names.initials.get(cell.trim())?.[0] ?? cell.trim();
}

function ownerOf(unit: Unit, draft: Draft, context: NoteContext): string | null {
  const { subjectAt } = unit.clause;
  const subject = subjectAt === null ? null : unit.segment.words[subjectAt];
  if (subject?.mention && !subject.mention.me) return subject.mention.name;
  if (subject && isThirdPerson(subject.text)) return antecedent(subject.text, unit, subjectAt ?? 0, context);
  const label = labelName(unit);
  if (label) return label;
  if (unit.clause.subject === 'noun' && subjectAt !== null) return nounPhrase(unit, subjectAt, context);
  return withoutSubject(unit, draft, context);
}

function labelName(unit: Unit): string | null {
  return unit.segment.label.find((w) => w.mention && !w.mention.me)?.mention?.name ?? null;
}

/** A subject in small letters: "jackie", "mrs dolan", "the council". As written, without its article. */
function nounPhrase(unit: Unit, at: number, context: NoteContext): string | null {
  const { words } = unit.segment;
  const head = words[at];
  if (!head || OF_NOBODY.has(head.text)) return context.partner;
  const holder = words[at - 2]?.mention;
  if (words[at - 1]?.text === "'s" && holder && !holder.me) return holder.name;
  if (
    COMMON.has(head.text) &&
    (context.partner !== null || /^(?:my|our|his|her|their)$/.test(words[at - 1]?.text ?? ''))
  )
    return topicOf(unit) ?? context.partner ?? head.text;
  const titled = at > 0 && TITLES.has(words[at - 1]?.text ?? '');
  const from = titled ? (words[at - 1]?.from ?? head.from) : head.from;
  return unit.sentence.in.tokens
    .slice(from, head.to)
    .map((t) => t.raw)
    .join(' ');
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'lady']);
const OF_NOBODY = new Set(['it', 'that', 'this', 'what', 'there', 'one', 'some', 'all', 'both', 'nobody', 'everyone']);

/**
 * Without a subject: whom one waits for; else whose sentence, bullet or note it is; a name that only stands somewhere
 * behind the verb is the last resort, as it is mostly an object.
 */
function withoutSubject(unit: Unit, draft: Draft, context: NoteContext): string | null {
  const named = personIn(unit);
  if (unit.clause.modal === 'wait' && named) return named.name;
  const ahead = aheadOf(unit);
  if (ahead) return ahead.name;
  const earlier = earlierSubject(unit);
  if (earlier?.known) return earlier.name;
  const topic = topicOf(unit) ?? rowPerson(unit.sentence) ?? personAbove(unit.sentence, context);
  if (topic) return topic;
  if (context.partner !== null) return context.partner;
  if (earlier) return earlier.name;
  if (named && draft.kind === 'awaiting') return named.name;
  const at = unit.segment.words.findIndex((w) => isThirdPerson(w.text));
  return at >= 0 ? antecedent(unit.segment.words[at]?.text ?? '', unit, at, context) : (named?.name ?? null);
}

/** "Her sister Cicely was wondering, and asked what we charge": somebody named at the head of the same clause. */
function aheadOf(unit: Unit): Mention | null {
  const { words } = unit.segment;
  const before = words.slice(0, unit.clause.modalAt ?? 0);
  const at = before.findIndex((w) => w.mention && !w.mention.me && isPersonish(w.mention));
  const lead = words.slice(0, Math.max(0, at));
  return at >= 0 && lead.every((w) => !BEHIND.has(w.text)) ? (before[at]?.mention ?? null) : null;
}

/** Words that make the name behind them an object. */
const BEHIND = new Set('to for with from at of in on by about and or told asked showed gave sent met saw'.split(' '));

function personIn(unit: Unit): Mention | null {
  return unit.segment.words.find((w) => w.mention && !w.mention.me && isPersonish(w.mention))?.mention ?? null;
}

/** The person at the head of the block, before this clause. */
function topicOf(unit: Unit): string | null {
  const read = unit.sentence.in;
  const start = unit.segment.words[0]?.from ?? unit.sentence.from;
  const [head] = read.mentions.filter((m) => !m.me && m.to <= start && isPersonish(m));
  const atHead = head !== undefined && read.tokens.slice(0, head.from).every((t) => t.kind !== 'word');
  return head && (head.known || atHead) ? head.name : null;
}

function earlierSubject(unit: Unit): Mention | null {
  for (let before = unit.before; before !== null; before = before.before) {
    const label = before.segment.label.find((w) => w.mention && !w.mention.me)?.mention;
    if (label) return label;
    const first = personIn(before);
    if (first) return first;
  }
  return null;
}
