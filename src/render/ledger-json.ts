import type { LedgerDocument } from './documents.ts';
import { toJson } from './json.ts';

/** What became of every promise: schema `nudge.ledger/1`. */
export function renderLedger(document: LedgerDocument): string {
  const { today, since, kind, person, last, commits, from, leftOut, unread, shallow, figures, entries } = document;
  const read = { commits, from, last, leftOut, unread, shallow };
  return toJson({ schema: 'nudge.ledger/1', today, since, kind, person, read, figures, entries });
}
