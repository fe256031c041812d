import type { Book, Conversation, PersonKey } from '../book/types.ts';
import { minDay, parseDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';

const NONE: readonly Conversation[] = [];

/** Every conversation with a person up to and with a day, ascending. A mention is not one. */
export function spokenUpTo(book: Book, person: PersonKey, day: Day): readonly Conversation[] {
  const all = book.conversationsOf.get(person) ?? NONE;
  const ahead = all.findIndex((conversation) => conversation.day > day);
  return ahead === -1 ? all : all.slice(0, ahead);
}

/** The latest conversation with a person up to and with a day, or null. */
export function lastSpoken(book: Book, person: PersonKey, day: Day): Conversation | null {
  return spokenUpTo(book, person, day).at(-1) ?? null;
}

/** Days on which a promise to a person was kept, up to and with a day, ascending, as far as the marks tell. */
export function keptDays(book: Book, person: PersonKey, day: Day): Day[] {
  return (book.commitmentsOf.get(person) ?? [])
    .filter(({ kind, item }) => kind === 'promise' && item.status === 'done')
    .flatMap(({ item }) => (item.closed !== null && item.closed <= day ? [item.closed] : []))
    .sort();
}

/** The next meeting with a person after a day, or null. */
export function nextMeeting(book: Book, person: PersonKey, day: Day): Conversation | null {
  return (book.conversationsOf.get(person) ?? NONE).find((conversation) => conversation.day > day) ?? null;
}

/** The day a person was first met: of the first conversation, or an earlier one that the contact note's `met` gives. */
export function firstMet(book: Book, person: PersonKey): Day | null {
  const first = book.conversationsOf.get(person)?.[0]?.day ?? null;
  const told = parseDay(book.people.get(person)?.contact?.met ?? '');
  return first !== null && told !== null ? minDay(first, told) : (first ?? told);
}

/** The people of some conversations, each once, in the order they are first met. */
export function peopleOf(conversations: readonly Conversation[]): PersonKey[] {
  return [...new Set(conversations.flatMap(({ people }) => people))];
}
