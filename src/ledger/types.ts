import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';

/** One item as one version of a note says it: what the ledger keeps of an `Item`. */
export interface Snap
  extends Pick<
    Item,
    'id' | 'line' | 'owner' | 'to' | 'action' | 'text' | 'said' | 'due' | 'scheduled' | 'status' | 'closed'
  > {
  kind: 'promise' | 'awaiting';
  /** Its sentence's words without marks, by which it is known in the next version. */
  words: string;
}

/** One note as it was at some time. The same bytes at the same path are the same object, whichever commit they are in. */
export interface Version {
  /** Vault-relative. */
  path: string;
  /** In the order of the note. */
  snaps: readonly Snap[];
  /** The words of blocks in which something is marked as no promise. */
  denied: readonly string[];
}

/** What one commit did to one note. */
export interface Change {
  /** The note before: empty for a new one; of a merge one for each parent that has it. */
  before: readonly Version[];
  /** Null where the commit took it away. */
  after: Version | null;
}

/** One commit, as far as it changed notes. */
export interface Step {
  /** Its short hash, */
  commit: string;
  /** and that of its first parent; null for the first commit of all. */
  parent: string | null;
  /** The author's civil date, in the author's zone. */
  day: Day;
  changes: readonly Change[];
}

/** What is told of the vault's past. */
export interface History {
  /** Parents before their children. */
  steps: readonly Step[];
  /** The notes as the last of these commits left them. */
  tip: readonly Version[];
  /** That commit. */
  last: { commit: string; day: Day };
}

/** A line of a note in a commit. */
export interface Cite {
  commit: string;
  path: string;
  line: number;
}

/** A due day that became another, or an item put off. */
export interface Move {
  how: 'due' | 'snoozed';
  /** The day on which it was moved. */
  on: Day;
  /** Null where there was no day before, or none after. */
  from: Day | null;
  to: Day | null;
  at: Cite;
}

/** What became of a promise. `gone`: it vanished from the notes without a word; `reworded`: another sentence took its place. */
export type End = 'open' | 'kept' | 'dropped' | 'gone' | 'reworded';

/** The whole life of one promise, or of one thing owed to me. */
export interface LedgerEntry {
  /** The item's id in its note as it last stood. */
  id: string;
  kind: 'promise' | 'awaiting';
  owner: string;
  to: readonly string[];
  action: string;
  text: string;
  /** The day on which it was said, else that of the first commit that has it; null where that lies before what was read. */
  made: Day | null;
  /** The first due day that was ever written, that of the sentence it took the place of included. */
  firstDue: Day | null;
  /** The due day that was agreed last. */
  due: Day | null;
  /** In order. */
  moves: readonly Move[];
  /** How often its sentence took the place of another. */
  reworded: number;
  end: End;
  /** When it was kept or dropped (its mark's day, else the commit's), or went. Null while it is open. */
  ended: Day | null;
  /**
   * Days after the first due day: of a kept one negative where it was early, of an open or vanished one those that have
   * passed. Null without a due day, before it has come, and for one that was dropped or reworded.
   */
  daysLate: number | null;
  /** Where its last state was written. */
  at: Cite;
}

/** How often a word was kept, of all that fell due. */
export interface Kept {
  kept: number;
  fellDue: number;
  /** In whole percent; null where nothing fell due. */
  rate: number | null;
}

/** The figures over all entries; one that was reworded counts only as what it became. */
export interface LedgerFigures {
  promises: number;
  kept: number;
  dropped: number;
  gone: number;
  open: number;
  /** Sentences that others took the place of. */
  reworded: number;
  /** Promises that were moved, and how often all in all. */
  moved: number;
  moves: number;
  /** By the first due day that was ever written. */
  byFirstDay: Kept;
  /** By the day that was agreed last. */
  byLastDay: Kept;
  /** The median of the days late of what was late; null where nothing was. */
  medianDaysLate: number | null;
}

/** What became of every promise, as the vault's history tells it. */
export interface Ledger {
  figures: LedgerFigures;
  /** In order of their first due day, then path and line. */
  entries: readonly LedgerEntry[];
}
