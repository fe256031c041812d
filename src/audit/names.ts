import type { Book, Commitment, PersonKey } from '../book/types.ts';

/** Names named one by one before the rest are only counted. */
const SHOWN = 3;

/** Names as a sentence has them: "Ann Lee", "Ann Lee and Tom Webb", "Ann Lee, Tom Webb, Bo Sorley and 4 more". */
export function joinNames(names: readonly string[]): string | null {
  if (names.length > SHOWN + 1) return `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
  const last = names.at(-1);
  if (last === undefined) return null;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The names of people, joined; null for nobody. */
export function namesOf(book: Book, people: readonly PersonKey[]): string | null {
  return joinNames(people.map((key) => book.people.get(key)?.name ?? key));
}

/** Whom a commitment concerns: its people where they are known, else the names as the sentence has them. */
export function concernedBy(book: Book, { item, kind, people }: Commitment): string | null {
  if (people.length > 0) return namesOf(book, people);
  if (kind === 'awaiting') return item.owner === 'me' || item.owner === '' ? null : item.owner;
  return joinNames(item.to);
}
