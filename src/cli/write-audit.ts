import type { AuditReport } from '../audit/types.ts';
import { render } from '../render/registry.ts';
import type { Session } from './session.ts';
import { type OwnNoteWritten, writeOwnNote } from './write-own-note.ts';

/** Writes an audit as a note of the vault. Throws a `refused` error for a note that nudge did not write. */
export async function writeAudit(session: Session, report: AuditReport): Promise<OwnNoteWritten> {
  const { config, renderOptions } = session;
  const path = `${config.folders.audits}/${report.week}.md`;
  const drawn = await render('audit', 'markdown', report, { ...renderOptions, notePath: path });
  return writeOwnNote(session, { path, what: 'an audit', drawn }, `audit --week ${report.week} --write`);
}
