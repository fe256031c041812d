import type { Book, Conversation, PersonKey } from '../../book/types.ts';
import type { ValueVerdict } from '../../book/value.ts';
import type { ContactState } from '../../book/warmth.ts';
import type { Day } from '../../dates/day.ts';
import type { AuditSource } from '../types.ts';

/** Somebody came closer or went cooler, shown by two dated places in the notes. */
export interface Move {
  person: PersonKey;
  /** Null where nothing tells which it is: a stage that the vault does not name. */
  direction: 'closer' | 'cooler' | null;
  /** What changed, in a few words. */
  text: string;
  /** The day on which it showed, and what it showed by. */
  day: Day;
  after: AuditSource;
  /** What it is compared with. */
  before: AuditSource;
}

/** What a rule may look at: the days in question, and the book as it stood on the last of them. */
export interface MoveContext {
  book: Book;
  stages: readonly string[];
  from: Day;
  asOf: Day;
  /** Conversations of these days, ascending. */
  lately: readonly Conversation[];
  contacts(): readonly ContactState[];
  valueOf(conversation: Conversation): ValueVerdict;
}

/** One sign that somebody moved: a file in this folder, and a line in the list in `moves.ts`. */
export interface MoveRule {
  name: string;
  /** What it compares, for the documentation. */
  why: string;
  find(context: MoveContext): Move[];
}

/** A conversation as one side of a comparison. */
export function sourceOf({ day, path, line, excerpt }: Conversation): AuditSource {
  return { day, path, line, quote: excerpt };
}

/** Each conversation of the days with each of its people, and what was said with them on earlier days, ascending. */
export function withEarlier({ book, lately }: MoveContext) {
  return lately.flatMap((conversation) =>
    conversation.people.map((person) => ({
      person,
      conversation,
      earlier: (book.conversationsOf.get(person) ?? []).filter(({ day }) => day < conversation.day),
    })),
  );
}
