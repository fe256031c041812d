import type { AuditReport } from '../audit/types.ts';
import { tieOf } from '../edit/own-line.ts';
import { render } from '../render/registry.ts';
import { auditNote } from './own-notes.ts';
import type { Session } from './session.ts';
import { type OwnNoteWritten, writeOwnNote } from './write-own-note.ts';

/** How the note is to be. */
interface AuditNoteWish {
  /** With every line of long lists. */
  all?: boolean;
  /** What else is written in it. */
  add?(text: string): string;
}

/**
 * Writes an audit as a note of the vault, with a box at whatever is still open today.
 * Throws a `refused` error for a note that nudge did not write.
 */
export async function writeAudit(
  session: Session,
  report: AuditReport,
  { all = false, add = (text) => text }: AuditNoteWish = {},
): Promise<OwnNoteWritten> {
  const { book, config, renderOptions } = session;
  const path = auditNote(config, { label: report.week });
  const tie = (id: string): string | null => (book.items.get(id)?.status === 'open' ? tieOf(id) : null);
  const drawn = await render('audit', 'markdown', report, { ...renderOptions, notePath: path, tieOf: tie, all });
  return writeOwnNote(session, { path, what: 'an audit', drawn, add }, `audit of ${report.week} --write`);
}
