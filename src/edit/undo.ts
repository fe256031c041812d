import { NudgeError } from '../errors.ts';
import { removeKept } from '../vault/kept-file.ts';
import { resolveInside } from '../vault/paths.ts';
import { hashOf, lastRecord, newestRecord, type RecordedFile } from './journal.ts';
import { refuseUnsettled } from './settled.ts';
import { takeBackLines } from './take-back-lines.ts';
import type { FileChange } from './types.ts';
import { commit, readBytes, removeEmptyFolder } from './write-file.ts';

const SKIP = 'nudge undo --skip goes on to the command before it';

/** What was taken back. */
export interface Undone {
  /** The command as it was recorded, and when it ran. */
  command: string;
  at: string;
  files: { path: string; removed: boolean }[];
}

/**
 * Takes the last command's writing back: every file has the bytes again that it had before, and files that it made are
 * gone. Where a note has changed elsewhere since, only the lines that the command wrote are taken back, and what was
 * written since stays. Called again, it takes the one before back, across runs. Throws a `refused` error, and changes
 * nothing, where those lines have changed themselves; a `not-found` one where nothing is left to undo.
 */
export function undoLast(root: string, folder: string): Undone {
  for (let last = lastRecord(folder, root); last !== null; last = lastRecord(folder, root)) {
    const { file, record } = last;
    const changes = record.files.flatMap((recordedFile) => changeBack(root, recordedFile, record.command));
    commit(changes, () => {});
    for (const path of record.folders.toReversed()) removeFolder(root, path);
    removeKept(file);
    // A record of which nothing was written: nudge was stopped in between. The one before it is meant.
    if (changes.length === 0) continue;
    const files = changes.map(({ path, after }) => ({ path, removed: after === null }));
    return { command: record.command, at: record.at, files };
  }
  throw new NudgeError('not-found', 'expected something to undo, found no record of anything written in this vault');
}

/** Takes a folder away that was made for a new file, unless something else is in it now. */
function removeFolder(root: string, path: string): void {
  const { absolute, exists } = resolveInside(root, path);
  if (exists) removeEmptyFolder(absolute);
}

/**
 * Leaves what the last command wrote as it is, so that the one before it can be taken back; what it was, or null. A
 * record that can't be read is passed over as well, by the name of its file.
 */
export function skipLast(root: string, folder: string): string | null {
  const last = newestRecord(folder, root);
  if (last === null) return null;
  removeKept(last.file);
  return last.record?.command ?? last.file;
}

/** The change that takes one file back; none where it is as it was before already. */
function changeBack(root: string, recordedFile: RecordedFile, command: string): FileChange[] {
  const { path } = recordedFile;
  const { absolute, exists } = resolveInside(root, path);
  const now = exists ? readBytes(path, absolute) : null;
  if (hashOf(now) === recordedFile.beforeHash) return [];
  refuseUnsettled(path, absolute, now?.toString('utf8') ?? null);
  const after = hashOf(now) === recordedFile.afterHash ? recordedFile.before : textBack(now, recordedFile, command);
  return [{ path, absolute, before: now, after: after === null ? null : Buffer.from(after) }];
}

/** A note that has changed since, without the lines that the command wrote. */
function textBack(now: Buffer | null, { path, before, after }: RecordedFile, command: string): string {
  const text = now?.toString('utf8') ?? null;
  // Bytes that are no UTF-8 would not survive being read as text.
  const whole = text !== null && now !== null && Buffer.from(text).equals(now);
  if (whole && before !== null && after !== null) {
    const back = takeBackLines(text, after, before);
    if ('text' in back) return back.text;
    throw refusal(`${path}: ${back.refused}`, command);
  }
  const found = now === null ? 'it gone' : 'it changed since';
  throw refusal(`${path}: expected the note as "${command}" left it, found ${found}`, command);
}

function refusal(message: string, command: string): NudgeError {
  const hint = `Nothing was changed. Put it right by hand, or let stand what "${command}" wrote: ${SKIP}.`;
  return new NudgeError('refused', message, hint);
}
