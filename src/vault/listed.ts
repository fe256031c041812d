import { Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import fg from 'fast-glob';
import type { Config } from '../config/types.ts';
import { copyNameOf } from './copy-name.ts';
import { GLOBBING, ignoredGlobs, listing, NOTE_PATTERN } from './walk.ts';

/** No folder of any disk: what is in it is told. */
const NOWHERE = resolve('/nudge');

/**
 * Which of some vault-relative paths are notes of the vault, by the rules by which they are found on a disk: the same globs
 * are ignored, and so are dot folders. Names that file synchronisation gives to its copies are left out. The disk is not
 * touched, so that the paths may be those of another time.
 */
export function notesAmong(paths: Iterable<string>, config: Config): Set<string> {
  const folders = new Map<string, Dirent[]>([[NOWHERE, []]]);
  for (const path of paths) if (!isOdd(path)) place(folders, path);
  const fs = { readdirSync: listing((folder) => folders.get(folder) ?? []) };
  const found = fg.sync(NOTE_PATTERN, { cwd: NOWHERE, ignore: ignoredGlobs(config), ...GLOBBING, fs });
  return new Set(found.filter((path) => copyNameOf(path)?.sure !== true));
}

function isOdd(path: string): boolean {
  return path.length > 1024 || path.split('/').some((name) => name === '' || name === '.' || name === '..');
}

/** Puts a path's file and the folders that it is in among what is listed. */
function place(folders: Map<string, Dirent[]>, path: string): void {
  const names = path.split('/');
  let folder = NOWHERE;
  for (const [index, name] of names.entries()) {
    const isFile = index === names.length - 1;
    const inner = join(folder, name);
    if (isFile || !folders.has(inner)) folders.get(folder)?.push(entry(name, isFile));
    if (!isFile && !folders.has(inner)) folders.set(inner, []);
    folder = inner;
  }
}

function entry(name: string, isFile: boolean): Dirent {
  const kind = { isFile: () => isFile, isDirectory: () => !isFile, isSymbolicLink: () => false };
  return Object.assign(new Dirent(), { name, ...kind });
}
