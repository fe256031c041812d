import type { Day } from '../dates/day.ts';
import type { Book, Conversation, PersonKey } from './types.ts';

/** What there has been between a person and me, up to today. */
export interface Touches {
  /** Days on which we talked, ascending, each once: two conversations on one day are one touch. */
  talked: Day[];
  /** Days on which I kept a promise to them, where its mark tells the day. */
  kept: Day[];
  /** The last of all these days, or null. */
  last: Day | null;
  /** Conversations ahead. */
  ahead: Conversation[];
}

/** The touches of a person. A promise kept counts: they have heard from me. Mentions never do. */
export function touchesOf(book: Book, person: PersonKey, today: Day): Touches {
  const conversations = book.conversationsOf.get(person) ?? [];
  const talked = [...new Set(conversations.filter(({ day }) => day <= today).map(({ day }) => day))];
  const kept = (book.commitmentsOf.get(person) ?? [])
    .filter(({ kind, item }) => kind === 'promise' && item.status === 'done')
    .flatMap(({ item }) => (item.closed === null || item.closed > today ? [] : [item.closed]))
    .sort();
  const last = [...talked.slice(-1), ...kept.slice(-1)].sort().at(-1) ?? null;
  return { talked, kept, last, ahead: conversations.filter(({ day }) => day > today) };
}
