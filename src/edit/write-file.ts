import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { NudgeError } from '../errors.ts';
import { syncFolder, writeAll } from '../vault/kept-file.ts';
import { inWords } from '../vault/read.ts';
import type { FileChange } from './types.ts';

/** A change with its new bytes ready in a file beside the old one; null where the file is to go. */
interface Staged {
  change: FileChange;
  temporary: string | null;
}

/** The bytes of a file, or null where there is none. Throws a `failed` error where it can't be read. */
export function readBytes(path: string, absolute: string): Buffer | null {
  try {
    return readFileSync(absolute);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new NudgeError('failed', `${path}: expected a note that can be read, found ${inWords(error)}`);
  }
}

/**
 * Makes changes of files: all of them, or none as far as a file system allows it. All new bytes are on the disk, in files
 * beside the old ones, before the first takes its place by a rename; `ready` is called in between (to record what is about
 * to happen, with the folders that were made for it). Each file is compared once more just before. Mode and owner are kept. Throws a `refused` error where a file
 * has changed meanwhile or may not be written, a `failed` one where the disk would not; what was done is then taken back.
 */
export function commit(changes: readonly FileChange[], ready: (madeFolders: readonly string[]) => void): void {
  const staged: Staged[] = [];
  const placed: FileChange[] = [];
  const folders: string[] = [];
  let path = '';
  try {
    for (const change of changes) {
      path = change.path;
      folders.push(...makeFolders(change));
      staged.push({ change, temporary: stage(change) });
    }
    ready(folders);
    for (const { change, temporary } of staged) {
      path = change.path;
      place(change, temporary);
      placed.push(change);
    }
  } catch (error) {
    takeBack(staged, placed, folders);
    if (error instanceof NudgeError) throw error;
    throw new NudgeError(
      'failed',
      `${path}: expected a file that can be written, found ${inWords(error)}`,
      'Nothing was changed.',
    );
  }
  for (const folder of new Set(changes.map(({ absolute }) => dirname(absolute)))) syncFolder(folder);
}

/** Takes an empty folder away; one that holds something stays. */
export function removeEmptyFolder(absolute: string): void {
  try {
    rmdirSync(absolute);
  } catch {
    // It is in use, and that is fine.
  }
}

/** Makes the folders of a new file; gives those that were not there, outermost first. */
function makeFolders({ absolute, after }: FileChange): string[] {
  if (after === null) return [];
  const made: string[] = [];
  for (
    let folder = dirname(absolute);
    statSync(folder, { throwIfNoEntry: false }) === undefined;
    folder = dirname(folder)
  ) {
    made.unshift(folder);
  }
  mkdirSync(dirname(absolute), { recursive: true });
  return made;
}

/** Writes the new bytes to a file beside the old one, with its mode and owner, and waits until the disk has them. */
function stage({ path, absolute, after }: FileChange): string | null {
  const old = statSync(absolute, { throwIfNoEntry: false });
  if (old !== undefined) writable(path, absolute, old.mode);
  if (after === null) return null;
  const temporary = join(dirname(absolute), `.nudge-${randomUUID()}.tmp`);
  const handle = openSync(temporary, 'wx', old === undefined ? 0o666 : 0o600);
  try {
    writeAll(handle, after);
    if (old !== undefined) keepOwner(handle, old.uid, old.gid);
    if (old !== undefined) fchmodSync(handle, old.mode & 0o7777);
    fsyncSync(handle);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return temporary;
}

/** A rename would replace a file that is marked read-only; who marked it so did not want that. */
function writable(path: string, absolute: string, mode: number): void {
  const hint = 'Nothing was changed.';
  const refused = new NudgeError('refused', `${path}: expected a file that may be written, found it read-only`, hint);
  if ((mode & 0o222) === 0) throw refused;
  try {
    accessSync(absolute, constants.W_OK);
  } catch {
    throw refused;
  }
}

/** Only root may give files away; a file of another owner becomes ours, as it does with most editors. */
function keepOwner(handle: number, uid: number, gid: number): void {
  try {
    fchownSync(handle, uid, gid);
  } catch {
    // Its mode is kept at least.
  }
}

/** Puts new bytes in the old ones' place, if those are still what they were. */
function place({ path, absolute, before }: FileChange, temporary: string | null): void {
  const now = readBytes(path, absolute);
  const same = before === null || now === null ? before === now : before.equals(now);
  if (!same) {
    const found = now === null ? 'none' : before === null ? 'one that was there already' : 'one changed meanwhile';
    const expected = before === null ? 'no file there yet' : 'the file as it was read';
    throw new NudgeError('refused', `${path}: expected ${expected}, found ${found}`, 'Nothing was changed. Try again.');
  }
  if (temporary === null) rmSync(absolute);
  else if (before !== null) renameSync(temporary, absolute);
  else placeNew(temporary, absolute);
}

/** A link, unlike a rename, fails where somebody made the file just now. Some file systems have no links. */
function placeNew(temporary: string, absolute: string): void {
  try {
    linkSync(temporary, absolute);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw error;
    renameSync(temporary, absolute);
    return;
  }
  rmSync(temporary, { force: true });
}

/** Undoes what was done of a commit that failed: best effort, for the disk has just failed us. */
function takeBack(staged: readonly Staged[], placed: readonly FileChange[], folders: readonly string[]): void {
  const backwards = placed.map(({ path, absolute, before, after }) => ({
    path,
    absolute,
    before: after,
    after: before,
  }));
  for (const change of backwards.reverse()) {
    try {
      place(change, stage(change));
    } catch {
      // The record that was made before still holds the old bytes.
    }
  }
  for (const { temporary } of staged) if (temporary !== null) rmSync(temporary, { force: true });
  for (const folder of [...folders].reverse()) removeEmptyFolder(folder);
}
