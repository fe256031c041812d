import { clockAt, firstMeeting, workingDaysBetween } from '../book/clock.ts';
import { findPerson } from '../book/lookup.ts';
import type { Person } from '../book/types.ts';
import type { Day } from '../dates/day.ts';
import { NudgeError } from '../errors.ts';
import type { Item } from '../extract/types.ts';
import { createContext, type QueueContext } from '../queue/context.ts';
import { draftFacts } from '../queue/draft-facts.ts';
import { draftKindOf } from '../queue/draft-kind.ts';
import { DRAFT_FIELDS, type DraftSubject } from '../queue/draft-types.ts';
import { derivedId } from '../queue/make.ts';
import type { Nudge } from '../queue/types.ts';
import type { DraftDocument } from '../render/documents.ts';
import { type DraftTemplate, fillDraft } from '../render/draft-fill.ts';
import { draftText } from '../render/draft-text.ts';
import { draftTemplate } from './draft-templates.ts';
import { ALL, wholeQueue } from './moment.ts';
import { findTarget, isKnown } from './one-item.ts';
import { onePerson } from './reading.ts';
import type { Session } from './session.ts';

/** What is wished of a message. */
export interface DraftWish {
  /** The template's name; without it the one that fits. */
  kind?: string | undefined;
  /** The day offered instead; makes it a message that renegotiates, unless another kind is named. */
  newDay?: Day | undefined;
}

/** The message for a nudge as text, its subject first. Throws a `refused` error where there is nobody to write to. */
export async function draftFor(session: Session, nudge: Nudge, wish: DraftWish = {}): Promise<string> {
  return draftText(makeDraft(session, nudge, wish));
}

/** The message for what is named: a nudge's id or its beginning, or somebody's name. */
export function draftNamed(session: Session, named: string, wish: DraftWish = {}): DraftDocument {
  return makeDraft(session, subjectNamed(session, named, wish), wish);
}

/** Fills the template for one subject with what the notes know. */
function makeDraft(session: Session, subject: DraftSubject, wish: DraftWish): DraftDocument {
  return draftMaker(session)(subject, wish);
}

/** Makes messages: fills the template for each subject with what the notes know. Each template is read once. */
export function draftMaker(session: Session): (subject: DraftSubject, wish: DraftWish) => DraftDocument {
  const context = createContext(session.book, session.config, session.today);
  const read = new Map<string, DraftTemplate>();
  return (subject, { kind: given, newDay }) => {
    const kind = given ?? (newDay === undefined ? kindOf(context, subject) : 'renegotiate');
    if (kind === null) {
      const hint =
        'A message can be made all the same: nudge draft ID --kind KIND; nudge draft --list shows the kinds.';
      throw new NudgeError('refused', 'expected something to be said to somebody, found nobody to write to', hint);
    }
    const person = personOf(session, subject);
    const relation = person?.contact?.relation?.trim().toLowerCase() || null;
    const key = `${kind} ${relation}`;
    const template = read.get(key) ?? draftTemplate(session, kind, relation);
    read.set(key, template);
    return {
      id: subject.id === '' ? null : subject.id,
      kind,
      template: template.path,
      relation,
      person: person?.name ?? subject.personName,
      email: person?.contact?.email ?? null,
      ...fillDraft(template, draftFacts(context, subject, { newDay: newDay ?? null }), DRAFT_FIELDS),
    };
  };
}

function kindOf(context: QueueContext, subject: DraftSubject): string | null {
  const [key] = subject.people;
  const last = key === undefined ? null : (context.touchesOf(key).spoken.at(-1)?.day ?? null);
  return draftKindOf(subject, last, context.today);
}

function personOf({ book }: Session, { people: [key] }: DraftSubject): Person | null {
  return key === undefined ? null : (book.people.get(key) ?? null);
}

/** A name before an id: names are what one knows by heart, and an id can always be typed with more letters. */
function subjectNamed(session: Session, named: string, wish: DraftWish): DraftSubject {
  if (named.includes(':') || (findPerson(session.book, named).kind === 'none' && isKnown(session, named))) {
    return subjectOfId(session, named);
  }
  const person = onePerson(session.book, named);
  const context = createContext(session.book, session.config, session.today);
  const waiting = wholeQueue(session).first(ALL);
  const best = waiting.find(
    (nudge) => nudge.people[0] === person.key && (wish.kind !== undefined || kindOf(context, nudge) !== null),
  );
  return best ?? { ...nobody, kind: 'keep-in-touch', people: [person.key], personName: person.name };
}

const nobody = { id: '', people: [], personName: null, channel: 'other', due: null, clock: null } as const;

/** What an id names: a nudge of the queue, else the item or person itself, for what is snoozed or has merged. */
function subjectOfId(session: Session, given: string): DraftSubject {
  const target = findTarget(session, given);
  const waiting = wholeQueue(session).first(ALL);
  if (target.kind === 'item') {
    const { item } = target;
    return waiting.find(({ id }) => id === item.id) ?? subjectOfItem(session, item);
  }
  if (target.kind === 'person') {
    const { nudge: kind, person } = target;
    const id = derivedId(kind, person.key);
    return { ...nobody, id, kind, people: [person.key], personName: person.name, clock: clockOf(session, person) };
  }
  const wanted = given.trim().toLowerCase();
  return waiting.find(({ id }) => id.startsWith(wanted)) ?? { ...nobody, people: [], id: wanted, kind: 'other' };
}

function clockOf({ book, today, config }: Session, { key }: Person): DraftSubject['clock'] {
  const met = firstMeeting(book, key, today);
  return met === null ? null : clockAt(workingDaysBetween(met.conversation.day, today, config.workDays));
}

function subjectOfItem({ book }: Session, item: Item): DraftSubject {
  const { id, channel, due, list } = item;
  const asked = book.opportunities.find((each) => each.item.id === id)?.person;
  const known = [...book.commitments, ...book.lists].find((each) => each.item.id === id)?.people ?? [];
  const people = asked == null ? [...known] : [asked];
  const personName = people[0] === undefined ? (item.to[0] ?? null) : (book.people.get(people[0])?.name ?? null);
  const kind = list === null ? item.kind : (LISTED.get(list) ?? item.kind);
  return { id, kind, people, personName, channel, due, clock: null };
}

/** The kind of nudge that a list's entries are. */
const LISTED: ReadonlyMap<string, string> = new Map([
  ['calls', 'call'],
  ['travel', 'travel'],
  ['articles', 'article'],
]);
