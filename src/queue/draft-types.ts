import type { Nudge } from './types.ts';

/** What a message may be filled with, and how a gap is shown where the notes do not say. */
export const DRAFT_FIELDS = {
  first: 'name',
  name: 'full name',
  role: 'what they do',
  firm: 'where they work',
  me: 'my name',
  where: 'where we met',
  met: 'when we met',
  last: 'when we last spoke',
  topic: 'what we spoke of',
  promised: 'what I said I would do',
  owed: 'what they said they would do',
  thing: 'what it is about',
  said: 'when it was said',
  day: 'by when',
  newDay: 'new day',
  interest: 'what they were thinking about',
  meeting: 'when we meet',
  open: 'what is open between us',
  otherFirst: 'the other one',
  otherName: 'the other one, full name',
  otherRole: 'what the other one does',
  otherFirm: 'where the other one works',
} as const;

export type DraftField = keyof typeof DRAFT_FIELDS;

/** What the notes know for one field. */
export interface DraftFact {
  /** Words that fit into a sentence; null where there are none. */
  value: string | null;
  /** For a gap: the note's own words, which do not fit into a sentence as they are. */
  hint: string | null;
}

/** All that the notes know for a message. */
export type DraftFacts = Readonly<Record<DraftField, DraftFact>>;

/** What a message is about: a nudge, or as much of one as there is. */
export type DraftSubject = Pick<Nudge, 'id' | 'people' | 'personName' | 'channel' | 'due' | 'clock'> & {
  /** The nudge's kind. */
  kind: string;
};
