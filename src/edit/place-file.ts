import { NudgeError } from '../errors.ts';
import { DISK, type Disk } from '../vault/disk.ts';
import { inWords } from '../vault/read.ts';
import { oldBytesOf } from './temporary.ts';
import type { StagedChange } from './types.ts';

/** The bytes of a file, or null where there is none. Throws a `failed` error where it can't be read. */
export function readBytes(path: string, absolute: string, disk: Disk = DISK): Buffer | null {
  try {
    return disk.readFileSync(absolute);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new NudgeError('failed', `${path}: expected a note that can be read, found ${inWords(error)}`);
  }
}

/** Puts new bytes in the old ones' place, if those are still what they were. Throws a `refused` error where they are not. */
export function place(change: StagedChange, disk: Disk): void {
  const { path, absolute, before, after, temporary } = change;
  const now = readBytes(path, absolute, disk);
  if (!isSame(now, before)) throw changedMeanwhile(path, before, now !== null);
  if (before === null) placeNew(path, temporary, absolute, disk);
  else if (after === null) remove(path, before, change, disk);
  else replace(path, before, change, disk);
}

/** A link, unlike a rename, fails where somebody made the file just now. Some file systems have no links. */
function placeNew(path: string, temporary: string, absolute: string, disk: Disk): void {
  try {
    disk.linkSync(temporary, absolute);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw changedMeanwhile(path, null, true);
    disk.renameSync(temporary, absolute);
    return;
  }
  discard(temporary, disk);
}

/**
 * Between the last look at a file and the rename somebody may write into it: the old file is held by a second name until
 * it has been looked at once more, and takes its place again where it was written to.
 */
function replace(path: string, before: Buffer, { absolute, temporary }: StagedChange, disk: Disk): void {
  const old = oldBytesOf(temporary);
  let isLinked = false;
  try {
    isLinked = link(absolute, old, disk);
    disk.renameSync(temporary, absolute);
  } catch (error) {
    if (isLinked) discard(old, disk);
    if (!isLinked && codeOf(error) === 'ENOENT') throw changedMeanwhile(path, before, false);
    throw error;
  }
  if (isLinked) lookAgain(path, before, { absolute, old }, disk);
}

/** Takes a file away that is still what it was. */
function remove(path: string, before: Buffer, { absolute, temporary }: StagedChange, disk: Disk): void {
  const old = oldBytesOf(temporary);
  disk.renameSync(absolute, old);
  lookAgain(path, before, { absolute, old }, disk);
}

/** Lets go of an old file, or puts it back where somebody wrote into it in the last moment. */
function lookAgain(
  path: string,
  before: Buffer,
  { absolute, old }: { absolute: string; old: string },
  disk: Disk,
): void {
  if (!isSame(readBytes(path, old, disk), before)) {
    disk.renameSync(old, absolute);
    throw changedMeanwhile(path, before, true);
  }
  discard(old, disk);
}

/** Gives the old file its second name; false on a file system without links, where the look before must do. */
function link(absolute: string, old: string, disk: Disk): boolean {
  try {
    disk.linkSync(absolute, old);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw error;
    return false;
  }
}

/** Takes a file of nudge's own beside a note away. */
export function discard(temporary: string, disk: Disk): void {
  try {
    disk.rmSync(temporary, { force: true });
  } catch {
    // It is a hidden file that nobody takes for a note.
  }
}

function isSame(now: Buffer | null, before: Buffer | null): boolean {
  return now === null || before === null ? now === before : now.equals(before);
}

function changedMeanwhile(path: string, before: Buffer | null, isThere: boolean): NudgeError {
  const found = !isThere ? 'none' : before === null ? 'one that was there already' : 'one changed meanwhile';
  const expected = before === null ? 'no file there yet' : 'the file as it was read';
  return new NudgeError('refused', `${path}: expected ${expected}, found ${found}`, 'Nothing was changed. Try again.');
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
