import type { AuditWeek } from '../../audit/context.ts';
import type { OpenEnd, OpenEndKind } from '../../audit/review-types.ts';
import { linksFor } from '../../queue/links.ts';
import { derivedId } from '../../queue/make.ts';
import type { ActChange } from '../../render/documents.ts';
import { draftText } from '../../render/draft-text.ts';
import type { Card, Draft, Subject } from '../card/types.ts';
import { draftNamed } from '../draft.ts';
import type { Session } from '../session.ts';

/** The card of an open end. */
export interface EndCard extends Card {
  end: OpenEnd;
  week: AuditWeek;
  /** Told of what was written by hand, in an editor: the receipt has it, undo does not. */
  handWritten(change: ActChange): void;
}

/** The nudges that open ends are akin to: what is asked of them there, goes for them here. */
const KIN: Readonly<Record<OpenEndKind, string>> = {
  late: 'promise',
  notes: 'note-gap',
  'follow-ups': 'follow-up',
  openings: 'opportunity',
  reflection: 'reflection',
};

/** What the keys of an open end's card act on. */
export function subjectOf({ book }: Session, end: OpenEnd): Subject {
  const [key] = end.people;
  const person = key === undefined ? undefined : book.people.get(key);
  return {
    id: end.kind === 'follow-ups' ? derivedId('follow-up', key ?? '') : (end.id ?? ''),
    kind: KIN[end.kind],
    person: key ?? null,
    personName: end.person,
    links: person === undefined ? [] : linksFor(person.phone, person.contact?.email ?? null),
    path: end.path,
    line: end.line,
  };
}

/** What writes the message for it; null where nobody is to be written to. */
export function draftOf(session: Session, end: OpenEnd): Draft | null {
  const { id } = subjectOf(session, end);
  if (id === '') return null;
  return async (wish = {}) => draftText(draftNamed(session, id, wish));
}
