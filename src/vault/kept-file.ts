import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file of nudge's own (cache or state, never a note) so that a reader sees the old bytes or the new and nothing
 * between: a new file beside it, then a rename. Folders are made where needed; only the user may read them. With
 * `durable`, the bytes are on the disk before the rename, and the rename before this returns. Throws what Node throws.
 */
export function writeKept(file: string, text: string, { durable }: { durable: boolean }): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${process.pid}.tmp`;
  rmSync(temporary, { force: true });
  try {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      writeAll(handle, Buffer.from(text));
      if (durable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    removeKept(temporary);
    throw error;
  }
  if (durable) syncFolder(dirname(file));
}

/** The text of a file of nudge's own, or null where there is none or it can't be read. */
export function readKept(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The names in a folder of nudge's own; none where there is no such folder. */
export function listKept(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Takes a file of nudge's own away, if it is there and can be. */
export function removeKept(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays; whoever reads it again finds what it said before.
  }
}

/** Makes renames in a folder lasting. Windows can't, and some file systems won't: they are as lasting as they get. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // See above: there is nothing more that could be done.
  }
}

/** Writes all bytes: one call may write only some of them. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}
