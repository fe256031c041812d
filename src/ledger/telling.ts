import type { Day } from '../dates/day.ts';
import type { Lives } from './lives.ts';
import type { Change, Cite, Snap, Step } from './types.ts';

/** Something that a commit did to an item. */
export interface LedgerEvent {
  what: 'made' | 'changed' | 'gone' | 'denied' | 'reworded';
  on: Day;
  at: Cite;
  /** The state before; null for one that was made. */
  before: Snap | null;
  /** The state after; null for one that vanished. Of one that was reworded the sentence in its place. */
  after: Snap | null;
}

/** An item that vanished or appeared in a commit. */
export interface Loose {
  snap: Snap;
  path: string;
  change: Change;
}

/** An item that vanished and has not come back. */
export interface Lost {
  snap: Snap;
  path: string;
  on: Day;
  event: LedgerEvent;
}

/** What has been told so far, and what is still looked for. */
export interface Telling {
  lives: Lives;
  events: LedgerEvent[];
  /** By words. */
  lost: Map<string, Lost[]>;
  /** Of items that came back: that they had gone. */
  untold: Set<LedgerEvent>;
}

/** Tells of one more event; `path` is where the note is, or was. */
export function tell(
  { events }: Telling,
  { commit, parent, day }: Step,
  { path, ...said }: Pick<LedgerEvent, 'what' | 'before' | 'after'> & { path: string },
): LedgerEvent {
  const { line } = said.after ?? said.before ?? { line: 1 };
  // What vanished stands in the commit before.
  const event = { ...said, on: day, at: { commit: said.after === null ? (parent ?? commit) : commit, path, line } };
  events.push(event);
  return event;
}

/** Whether nothing that the ledger tells of differs between two states. */
export function isSameState(a: Snap, b: Snap): boolean {
  return a.status === b.status && a.due === b.due && a.scheduled === b.scheduled && a.closed === b.closed;
}
