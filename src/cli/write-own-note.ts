import { countBlocks, EXPECTED, ownBlock, renewOwnBlock } from '../edit/own-block.ts';
import { NudgeError } from '../errors.ts';
import { resolveInside } from '../vault/paths.ts';
import { readNote } from '../vault/read.ts';
import type { Session } from './session.ts';
import { writeRecorded } from './write.ts';

const CLOSING = '\n---\n';

/** A note of nudge's own making, as it is to be. */
export interface OwnNote {
  path: string;
  /** What it is, for messages: "an audit". */
  what: string;
  /** The whole note as drawn, front-matter first. */
  drawn: string;
  /** What else is written in it, once it is as drawn. */
  add?(text: string): string;
}

/** What became of it. */
export interface OwnNoteWritten {
  path: string;
  change: 'written' | 'updated' | 'none';
}

/**
 * Writes a note of nudge's own into the vault. What nudge writes stands in one block between two markers; on a second run
 * only that is written anew, and what the user wrote around it and in it stays (see `edit/own-block.ts`). Throws a
 * `refused` error for a note without the markers: nudge did not write it.
 */
export function writeOwnNote(session: Session, { path, what, drawn, add }: OwnNote, command: string): OwnNoteWritten {
  const hint = 'Nothing was changed. Move that note away, or keep it and print this with --markdown.';
  const { absolute, exists } = resolveInside(session.root, path);
  const read = exists ? readNote({ path, absolute }) : null;
  if (read !== null && 'problem' in read) throw new NudgeError('refused', `${path}: ${read.problem.message}`, hint);
  const before = read?.text ?? null;
  const { front, body } = parted(drawn);
  const renewed = before === null ? `${front}${ownBlock(body)}` : renewOwnBlock(before, body);
  if (renewed === null) {
    const expected = `expected ${what} that nudge wrote, with ${EXPECTED}`;
    const found = countBlocks(before ?? '') > 1 ? 'more than one block, as a merge may leave' : 'another note';
    throw new NudgeError('refused', `${path}: ${expected}, found ${found}`, hint);
  }
  const text = add?.(renewed) ?? renewed;
  const edit =
    before === null
      ? ({ op: 'create', path, text } as const)
      : ({ op: 'rewrite', path, expected: before, text } as const);
  const { files } = writeRecorded(session, [edit], command);
  return { path, change: files.length === 0 ? 'none' : before === null ? 'written' : 'updated' };
}

/** The front-matter, which is written once and then the user's, and what goes into the block. */
function parted(drawn: string): { front: string; body: string } {
  const close = drawn.startsWith('---\n') ? drawn.indexOf(CLOSING, 3) : -1;
  const at = close === -1 ? 0 : close + CLOSING.length;
  return { front: at === 0 ? '' : `${drawn.slice(0, at)}\n`, body: drawn.slice(at) };
}
