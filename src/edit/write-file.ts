import { dirname, join } from 'node:path';
import { NudgeError } from '../errors.ts';
import { DISK, type Disk, MAY_WRITE } from '../vault/disk.ts';
import { syncFolder, writeAll } from '../vault/kept-file.ts';
import { inWords } from '../vault/read.ts';
import { missingFolders, removeEmptyFolder } from './made-folders.ts';
import { discard, place } from './place-file.ts';
import { temporaryName } from './temporary.ts';
import type { Batch, FileChange, StagedChange } from './types.ts';

/** What writing needs of the world. */
export interface Means {
  disk: Disk;
  /** Whether nobody else may write meanwhile; see `withLock`. */
  isHeld(): boolean;
}

const UNCHANGED = 'Nothing was changed.';
/** Makes ready what is to be written together. Nothing is written yet. */
export function batchOf(changes: readonly FileChange[], disk: Disk = DISK): Batch {
  const temporary = ({ absolute }: FileChange): string => join(dirname(absolute), temporaryName());
  return {
    changes: changes.map((change) => ({ ...change, temporary: temporary(change) })),
    folders: missingFolders(changes, disk),
  };
}

/**
 * Makes changes of files: all of them, or none as far as a file system allows it. All new bytes are on the disk, in files
 * beside the old ones, before the first takes its place by a rename. Each file is compared once more just before. Mode and
 * owner are kept. Throws a `refused` error where a file has changed meanwhile or may not be written, a `failed` one where
 * the disk would not; what was done is then taken back. Where the lock was lost, everything is left to whoever has it.
 */
export function commit(batch: Batch, { disk, isHeld }: Means): void {
  const placed: StagedChange[] = [];
  let path = '';
  try {
    for (const change of batch.changes) {
      path = change.path;
      stage(change, disk);
    }
    for (const change of batch.changes) {
      path = change.path;
      if (!isHeld()) throw overtaken();
      place(change, disk);
      placed.push(change);
    }
  } catch (error) {
    if (!isHeld()) throw overtaken();
    takeBack(batch, placed, disk);
    if (error instanceof NudgeError) throw error;
    throw new NudgeError('failed', `${path}: expected a file that can be written, found ${inWords(error)}`, UNCHANGED);
  }
  for (const folder of new Set(batch.changes.map(({ absolute }) => dirname(absolute)))) syncFolder(folder, disk);
}

/** Makes changes of files that are no notes, all of them or none, without a lock and without a record for `undo`. */
export function writeUnrecorded(changes: readonly FileChange[]): void {
  commit(batchOf(changes), { disk: DISK, isHeld: () => true });
}

/** Writes the new bytes to a file beside the old one, with its mode and owner, and waits until the disk has them. */
function stage({ path, absolute, after, temporary }: StagedChange, disk: Disk): void {
  const old = disk.statSync(absolute, { throwIfNoEntry: false });
  if (old !== undefined) writable(path, absolute, old.mode, disk);
  if (after === null) return;
  disk.mkdirSync(dirname(absolute), { recursive: true });
  const handle = disk.openSync(temporary, 'wx', old === undefined ? 0o666 : 0o600);
  try {
    writeAll(handle, after, disk);
    if (old !== undefined) keepOwner(handle, old.uid, old.gid, disk);
    if (old !== undefined) disk.fchmodSync(handle, old.mode & 0o7777);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/** A rename would replace a file that is marked read-only; who marked it so did not want that. */
function writable(path: string, absolute: string, mode: number, disk: Disk): void {
  const refused = new NudgeError(
    'refused',
    `${path}: expected a file that may be written, found it read-only`,
    UNCHANGED,
  );
  if ((mode & 0o222) === 0) throw refused;
  try {
    disk.accessSync(absolute, MAY_WRITE);
  } catch {
    throw refused;
  }
}

/** Only root may give files away; a file of another owner becomes ours, as it does with most editors. */
function keepOwner(handle: number, uid: number, gid: number, disk: Disk): void {
  try {
    disk.fchownSync(handle, uid, gid);
  } catch {
    // Its mode is kept at least.
  }
}

/** Undoes what was done of a commit that failed: best effort, for the disk has just failed us. */
function takeBack({ changes, folders }: Batch, placed: readonly StagedChange[], disk: Disk): void {
  for (const { temporary } of changes) discard(temporary, disk);
  for (const { before, after, ...rest } of placed.toReversed()) {
    const backwards = { ...rest, before: after, after: before };
    try {
      stage(backwards, disk);
      place(backwards, disk);
    } catch {
      // The record that was made before still holds the old bytes.
      discard(backwards.temporary, disk);
    }
  }
  for (const folder of folders.toReversed()) removeEmptyFolder(folder, disk);
}

function overtaken(): NudgeError {
  return new NudgeError(
    'failed',
    'expected to be the only nudge that writes in this vault, found that another took over while this one slept',
    'The next nudge finishes what was begun, or says what is left of it.',
  );
}
