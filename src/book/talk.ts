import type { RecordedNote } from './record.ts';
import type { Conversation } from './types.ts';

/** A conversation and what tells whether it is the same as another: where it was written down. */
export interface Talk {
  conversation: Conversation;
  from: 'log' | 'meeting' | 'entry';
  note: RecordedNote;
  /** Names its text links to, as written. */
  links: readonly string[];
}
