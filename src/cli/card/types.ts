import type { Day } from '../../dates/day.ts';
import type { Nudge } from '../../queue/types.ts';
import type { Session } from '../session.ts';

/** The message that goes with a nudge; with a new day, the one that asks for it. A `refused` error where there is none. */
export type DraftFor = (session: Session, nudge: Nudge, wish?: { newDay?: Day }) => Promise<string>;

/** The card at hand, and what its keys need to know. */
export interface Card {
  session: Session;
  nudge: Nudge;
  /** Null where there is nothing that writes messages. */
  draftFor: DraftFor | null;
  /** Whether there is a card to go back to, and something of this sitting to take back. */
  hasBefore: boolean;
  hasWritten: boolean;
}

/** What comes after a key: the same card, another one, or the notes read again, since they are no longer as they were. */
export type Step = 'stay' | 'next' | 'back' | 'quit' | 'written' | 'undone' | 'edited';
