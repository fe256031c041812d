import type { Day } from '../../dates/day.ts';
import type { Nudge } from '../../queue/types.ts';
import type { ActDocument } from '../../render/documents.ts';
import type { Session } from '../session.ts';

/** The message that goes with what is acted on; with a new day, the one that asks for it. A `refused` error where there is none. */
export type Draft = (wish?: { newDay?: Day }) => Promise<string>;

/** What a key acts on: a nudge, or an open end of the week. */
export type Subject = Pick<Nudge, 'id' | 'person' | 'personName' | 'links' | 'path' | 'line'> & { kind: string };

/** The card at hand, and what its keys need to know. */
export interface Card {
  session: Session;
  subject: Subject;
  /** Null where there is nothing that writes messages. */
  draft: Draft | null;
  /** Whether there is a card to go back to, and something of this sitting to take back. */
  hasBefore: boolean;
  hasWritten: boolean;
  /** Told of what a key has written. */
  wrote?(document: ActDocument): void;
}

/** What comes after a key: the same card, another one, or the notes read again, since they are no longer as they were. */
export type Step = 'stay' | 'next' | 'back' | 'quit' | 'written' | 'undone' | 'edited';

/** One key of a card: where it is shown, and what it does. */
export interface CardKey<Shown extends Card = Card> {
  key: string;
  /** As it stands in the row of keys. */
  shown: string;
  /** Absent: on every card. */
  fits?(card: Shown): boolean;
  press(card: Shown): Promise<Step>;
}
