import type { Book, Commitment, Conversation, PersonKey } from '../book/types.ts';
import { listed } from '../words.ts';

/** Names named one by one before the rest are only counted. */
const SHOWN = 3;

/** The names of people, joined; null for nobody. */
export function namesOf(book: Book, people: readonly PersonKey[]): string | null {
  return joined(people.map((key) => book.people.get(key)?.name ?? key));
}

/** Whom a commitment concerns: its people where they are known, else the names as the sentence has them. */
export function concernedBy(book: Book, { item, kind, people }: Commitment): string | null {
  if (people.length > 0) return namesOf(book, people);
  if (kind === 'awaiting') return item.owner === 'me' ? null : item.owner;
  return joined(item.to);
}

/** The people of some conversations, each once, in the order they are first met. */
export function peopleOf(conversations: readonly Conversation[]): PersonKey[] {
  return [...new Set(conversations.flatMap(({ people }) => people))];
}

function joined(names: readonly string[]): string | null {
  return listed(names, SHOWN) || null;
}
