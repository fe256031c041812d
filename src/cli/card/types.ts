import type { Nudge } from '../../queue/types.ts';
import type { Session } from '../session.ts';

/** What a draft is wanted for: the act itself, or telling somebody that it gets another day. */
export type DraftFor = (session: Session, nudge: Nudge, about: 'act' | 'renegotiate') => Promise<void>;

/** The card at hand, and what its keys need to know. */
export interface Card {
  session: Session;
  nudge: Nudge;
  /** Shows the message that goes with a nudge; null where there is nothing that writes one. */
  draftFor: DraftFor | null;
  /** Whether there is a card to go back to, and something of this sitting to take back. */
  hasBefore: boolean;
  hasWritten: boolean;
}

/** What comes after a key: the same card, another one, or the notes read again, since they are no longer as they were. */
export type Step = 'stay' | 'next' | 'back' | 'quit' | 'written' | 'undone' | 'edited';
