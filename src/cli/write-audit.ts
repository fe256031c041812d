import type { AuditReport } from '../audit/types.ts';
import { NudgeError } from '../errors.ts';
import { render } from '../render/registry.ts';
import { resolveInside } from '../vault/paths.ts';
import { readNote } from '../vault/read.ts';
import type { Session } from './session.ts';
import { writeRecorded } from './write.ts';

const BEGIN = '<!-- nudge:begin -->';
const END = '<!-- nudge:end -->';
const OPEN_FENCE = '---\n';

/** What became of the audit's note. */
export interface AuditWritten {
  path: string;
  change: 'written' | 'updated' | 'none';
}

/**
 * Writes an audit as a note of the vault. What nudge writes stands between two markers; on a second run only that is
 * written anew, and everything that was added around it stays to the byte. Throws a `refused` error for a note without
 * the markers: nudge did not write it.
 */
export async function writeAudit(session: Session, report: AuditReport): Promise<AuditWritten> {
  const { root, config, renderOptions } = session;
  const path = `${config.folders.audits}/${report.week}.md`;
  const drawn = await render('audit', 'markdown', report, { ...renderOptions, notePath: path });
  const { absolute, exists } = resolveInside(root, path);
  const read = exists ? readNote({ path, absolute }) : null;
  if (read !== null && 'problem' in read) throw new NudgeError('refused', `${path}: ${read.problem.message}`, NOTHING);
  const before = read?.text ?? null;
  const edit =
    before === null
      ? ({ op: 'create', path, text: fenced(drawn) } as const)
      : ({ op: 'rewrite', path, expected: before, text: renewed(path, before, drawn) } as const);
  const { files } = writeRecorded(session, [edit], `audit --week ${report.week} --write`);
  return { path, change: files.length === 0 ? 'none' : before === null ? 'written' : 'updated' };
}

const NOTHING = 'Nothing was changed. Move that note away, or keep it and print the audit with --markdown.';

/** The note's front-matter, then its body between the markers. */
function fenced(drawn: string): string {
  const { front, body } = parted(drawn);
  return `${front}${BEGIN}\n${body.trim()}\n${END}\n`;
}

/** The old note with what stands between the markers made new, in its own line ends. */
function renewed(path: string, before: string, drawn: string): string {
  const from = before.indexOf(BEGIN);
  const to = before.indexOf(END);
  const once = from === before.lastIndexOf(BEGIN) && to === before.lastIndexOf(END);
  if (from === -1 || to < from || !once) {
    const expected = `expected an audit that nudge wrote, with ${BEGIN} and ${END} once each`;
    throw new NudgeError('refused', `${path}: ${expected}, found another note`, NOTHING);
  }
  const eol = before.slice(from).startsWith(`${BEGIN}\r\n`) ? '\r\n' : '\n';
  const body = parted(drawn).body.trim().split('\n').join(eol);
  return `${before.slice(0, from)}${BEGIN}${eol}${body}${eol}${before.slice(to)}`;
}

function parted(drawn: string): { front: string; body: string } {
  const close = drawn.startsWith(OPEN_FENCE) ? drawn.indexOf('\n---\n', OPEN_FENCE.length - 1) : -1;
  const at = close === -1 ? 0 : close + '\n---\n'.length;
  return { front: at === 0 ? '' : `${drawn.slice(0, at)}\n`, body: drawn.slice(at) };
}
