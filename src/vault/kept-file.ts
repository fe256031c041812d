import { dirname } from 'node:path';
import { DISK, type Disk } from './disk.ts';

/**
 * Writes a file of nudge's own (cache or state, never a note) so that a reader sees the old bytes or the new and nothing
 * between: a new file beside it, then a rename. Folders are made where needed; only the user may read them. With
 * `durable`, the bytes are on the disk before the rename, and the rename before this returns. Throws what Node throws.
 */
export function writeKept(
  file: string,
  text: string,
  { durable, disk = DISK }: { durable: boolean; disk?: Disk },
): void {
  makeOwnFolder(dirname(file), disk);
  const temporary = `${file}.${process.pid}.tmp`;
  disk.rmSync(temporary, { force: true });
  try {
    const handle = disk.openSync(temporary, 'wx', 0o600);
    try {
      writeAll(handle, Buffer.from(text), disk);
      if (durable) disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
    disk.renameSync(temporary, file);
  } catch (error) {
    removeKept(temporary, disk);
    throw error;
  }
  if (durable) syncFolder(dirname(file), disk);
}

/** Makes a folder of nudge's own, with those above it; only the user may read it. Throws what Node throws. */
export function makeOwnFolder(folder: string, disk: Disk = DISK): void {
  disk.mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** The text of a file of nudge's own, or null where there is none or it can't be read. */
export function readKept(file: string, disk: Disk = DISK): string | null {
  try {
    return disk.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The names in a folder of nudge's own; none where there is no such folder. */
export function listKept(folder: string, disk: Disk = DISK): string[] {
  try {
    return disk.readdirSync(folder);
  } catch {
    return [];
  }
}

/** Takes a file of nudge's own away, if it is there and can be. */
export function removeKept(file: string, disk: Disk = DISK): void {
  try {
    disk.rmSync(file, { force: true });
  } catch {
    // It stays; whoever reads it again finds what it said before.
  }
}

/** Makes renames in a folder lasting. Windows can't, and some file systems won't: they are as lasting as they get. */
export function syncFolder(folder: string, disk: Disk = DISK): void {
  try {
    const handle = disk.openSync(folder, 'r');
    try {
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
  } catch {
    // See above: there is nothing more that could be done.
  }
}

/** Writes all bytes: one call may write only some of them. */
export function writeAll(handle: number, bytes: Uint8Array, disk: Disk = DISK): void {
  for (let done = 0; done < bytes.length; ) done += disk.writeSync(handle, bytes, done);
}
