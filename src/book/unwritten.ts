import type { Conversation } from './types.ts';

/**
 * Whether nothing is written of a conversation that is only known of: by a calendar, a list of attendees, or a note without
 * words. A message is its own note, and what was promised in one is a word of it.
 */
export function isUnwritten({ hasWords, kind, items }: Conversation): boolean {
  return !hasWords && kind !== 'message' && items.length === 0;
}
