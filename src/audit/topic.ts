import type { Book, Conversation } from '../book/types.ts';

/**
 * What a conversation was about, where its title says more than the rest of the line does: empty where it only repeats
 * who was there, or is the first words of what was said, which are quoted anyway. A day before it is left out.
 */
export function topicOf(book: Book, { title, excerpt, people }: Conversation): string {
  const topic = title.replace(/^\d{4}-\d\d-\d\d[ :,-]*/, '').trim();
  // A heading over what is to be talked of, not what it was about.
  if (/^agenda:?$/i.test(topic)) return '';
  const names = people.map((key) => book.people.get(key)?.name ?? key);
  if (names.some((name) => name.toLowerCase() === topic.toLowerCase())) return '';
  // An excerpt is cut at 200 characters, so that a long title may go on where it ends.
  const repeated = topic !== '' && (excerpt.startsWith(topic) || topic.startsWith(excerpt.replace(/…$/, '') || '\n'));
  return repeated ? '' : topic;
}

/** How it was held, as one says it. */
export function kindOf({ kind }: Conversation): string {
  return kind === '121' ? 'one-to-one' : kind;
}
