import type { NoteContext, Unit } from '../reading/unit.ts';
import { antecedent, firstKnown, isThirdPerson, personAbove } from './people.ts';
import type { Draft, Refiner } from './types.ts';

/** Who owes it: me for a promise; else the subject of the clause, a label, or whom a pronoun means. */
export const owner: Refiner = {
  name: 'owner',
  why: 'Who owes the action, or showed the interest.',
  refine(draft, context) {
    if (draft.kind === 'promise') return { change: { owner: 'me' }, said: 'I owe it' };
    const found =
      draft.row && draft.row.owner !== '' ? rowOwner(draft.row.owner, context) : ownerOf(draft.unit, draft, context);
    return { change: { owner: found ?? context.partner ?? '' }, said: found ? `owed by ${found}` : 'nobody is named' };
  },
};

function rowOwner(cell: string, context: NoteContext): string {
  return firstKnown(cell, context) ?? context.names.initials.get(cell.trim())?.[0] ?? cell.trim();
}

function ownerOf(unit: Unit, draft: Draft, context: NoteContext): string | null {
  const label = unit.segment.label.find((w) => w.mention && !w.mention.me)?.mention;
  const subject = unit.clause.subjectAt === null ? null : unit.segment.words[unit.clause.subjectAt];
  if (subject?.mention && !subject.mention.me) return subject.mention.name;
  if (subject && isThirdPerson(subject.text))
    return antecedent(subject.text, unit, unit.clause.subjectAt ?? 0, context);
  if (label) return label.name;
  return fromText(unit, draft, context) ?? personAbove(unit.sentence, context);
}

/** Without a subject: a person named first in the clause ("waiting on Kath"), in those before it, else a pronoun. */
function fromText(unit: Unit, draft: Draft, context: NoteContext): string | null {
  const named = unit.segment.words.find((w) => w.mention && !w.mention.me)?.mention;
  const earlier = earlierSubject(unit);
  if (draft.kind === 'opportunity' && earlier) return earlier;
  if (named) return named.name;
  if (earlier) return earlier;
  const at = unit.segment.words.findIndex((w) => isThirdPerson(w.text));
  if (at >= 0) return antecedent(unit.segment.words[at]?.text ?? '', unit, at, context);
  const read = unit.sentence.in;
  const head = read.mentions.filter((m) => !m.me && m.known && m.to <= unit.sentence.to).at(-1);
  return head?.name ?? null;
}

function earlierSubject(unit: Unit): string | null {
  for (let before = unit.before; before !== null; before = before.before) {
    const label = before.segment.label.find((w) => w.mention && !w.mention.me)?.mention;
    if (label) return label.name;
    const first = before.segment.words.find((w) => w.mention && !w.mention.me)?.mention;
    if (first) return first.name;
  }
  return null;
}
