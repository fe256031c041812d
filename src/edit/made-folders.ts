import { dirname } from 'node:path';
import { NudgeError } from '../errors.ts';
import { DISK, type Disk, type FileStats } from '../vault/disk.ts';
import { resolveInside } from '../vault/paths.ts';
import { inWords } from '../vault/read.ts';
import type { FileChange } from './types.ts';

/** Folders that have to be made for changes, absolute, outermost first. Throws a `failed` error where that can't be told. */
export function missingFolders(changes: readonly FileChange[], disk: Disk): string[] {
  const folders = new Set<string>();
  for (const { absolute } of changes.filter(({ after }) => after !== null)) {
    const missing: string[] = [];
    let folder = dirname(absolute);
    for (; statOf(folder, disk) === undefined; folder = dirname(folder)) missing.unshift(folder);
    for (const each of missing) folders.add(each);
  }
  return [...folders];
}

function statOf(folder: string, disk: Disk): FileStats | undefined {
  try {
    return disk.statSync(folder, { throwIfNoEntry: false });
  } catch (error) {
    const message = `${folder}: expected a folder that can be looked at, found ${inWords(error)}`;
    throw new NudgeError('failed', message, 'Nothing was changed.');
  }
}

/** Takes folders away that were made for new files (vault-relative, outermost first), but for those that are in use now. */
export function removeMadeFolders(root: string, folders: readonly string[], disk: Disk = DISK): void {
  for (const path of folders.toReversed()) {
    const { absolute, exists } = resolveInside(root, path);
    if (exists) removeEmptyFolder(absolute, disk);
  }
}

/** Takes an empty folder away; one that holds something stays. */
export function removeEmptyFolder(absolute: string, disk: Disk): void {
  try {
    disk.rmdirSync(absolute);
  } catch {
    // It is in use, and that is fine.
  }
}
