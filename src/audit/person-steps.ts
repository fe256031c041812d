import type { FirstMeeting } from '../book/clock.ts';
import { touchesOf } from '../book/touches.ts';
import type { Commitment, Conversation, Person, PersonKey } from '../book/types.ts';
import { shellWord } from '../words.ts';
import { openOn } from './as-of.ts';
import type { AuditContext } from './context.ts';
import { namesOf } from './names.ts';
import type { AuditStep } from './types.ts';

/** Two lines on a conversation that has none: logged where one person was there, else written into its note. */
export function writeNote(context: AuditContext, { people, day, path }: Conversation): AuditStep {
  const [first, ...others] = people;
  const person = first === undefined ? undefined : context.book.people.get(first);
  if (person === undefined || others.length > 0) {
    return { words: `write two lines in ${path}`, command: null, draft: null };
  }
  const on = day === context.today ? '' : ` --on ${day}`;
  const isNew = person.path === null ? ' --new' : '';
  const command = `nudge log ${shellWord(person.name)} "…"${on}${isNew}`;
  return { words: 'write two lines while you remember', command, draft: null };
}

/**
 * The first word after a first conversation, which takes along what was promised in it; null where one has followed since.
 */
export function followUp(
  context: AuditContext,
  { person, conversation }: FirstMeeting,
  isCold: boolean,
): AuditStep | null {
  const { last } = touchesOf(context.book, person, context.today);
  if (last !== null && last > conversation.day) return null;
  const kind = isCold ? 'follow-up-late' : 'follow-up';
  const words = isCold ? 'write after all' : 'write today';
  const promised = promisedIn(context, conversation, person);
  if (promised === null) return write(context, person, kind, words);
  const { item, people } = promised;
  const draft = context.draftOf({ kind, item: item.id, people, written: null });
  return { words, command: `nudge draft ${item.id} --kind ${kind}`, draft };
}

/** What I promised somebody first in a conversation, and still owe. */
function promisedIn({ book, today }: AuditContext, { items }: Conversation, person: PersonKey): Commitment | null {
  const own = (book.commitmentsOf.get(person) ?? []).find(
    ({ kind, item, people }) =>
      kind === 'promise' && people[0] === person && items.includes(item.id) && openOn(item, today),
  );
  return own ?? null;
}

/** A call that asks how I can help. */
export function valueCall(context: AuditContext, person: PersonKey, words: string): AuditStep {
  return write(context, person, 'value-call', words);
}

/** A word to somebody who has not heard from me for long. */
export function keepInTouch({ book, today }: AuditContext, { key, name }: Person, passed: string): AuditStep | null {
  const { last } = touchesOf(book, key, today);
  return last !== null && last > passed
    ? null
    : { words: 'send a word', command: `nudge draft ${shellWord(name)} --kind keep-in-touch`, draft: null };
}

function write(context: AuditContext, person: PersonKey, kind: string, words: string): AuditStep {
  const name = namesOf(context.book, [person]) ?? person;
  const draft = context.draftOf({ kind, item: null, people: [person], written: name });
  return { words, command: `nudge draft ${shellWord(name)} --kind ${kind}`, draft };
}
