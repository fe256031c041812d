import { NudgeError } from '../errors.ts';
import { removeKept } from '../vault/kept-file.ts';
import { resolveInside } from '../vault/paths.ts';
import { hashOf, lastRecord, type RecordedFile } from './journal.ts';
import type { FileChange } from './types.ts';
import { commit, readBytes, removeEmptyFolder } from './write-file.ts';

/** What was taken back. */
export interface Undone {
  /** The command as it was recorded, and when it ran. */
  command: string;
  at: string;
  files: { path: string; removed: boolean }[];
}

/**
 * Takes the last command's writing back: every file has the bytes again that it had before, and files that it made are
 * gone. Called again, it takes the one before back, across runs. Throws a `refused` error, and changes nothing, where a
 * file was changed since; a `not-found` one where nothing is left to undo.
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

/** The change that takes one file back; none where it is as it was before already. */
function changeBack(root: string, recordedFile: RecordedFile, command: string): FileChange[] {
  const { path } = recordedFile;
  const { absolute, exists } = resolveInside(root, path);
  const now = exists ? readBytes(path, absolute) : null;
  if (hashOf(now) === recordedFile.beforeHash) return [];
  if (hashOf(now) !== recordedFile.afterHash) {
    const found = now === null ? 'it gone' : 'it changed since';
    const hint = 'Nothing was changed. Undo would overwrite that change; put it aside first.';
    throw new NudgeError('refused', `${path}: expected the file as "${command}" left it, found ${found}`, hint);
  }
  return [
    { path, absolute, before: now, after: recordedFile.before === null ? null : Buffer.from(recordedFile.before) },
  ];
}
