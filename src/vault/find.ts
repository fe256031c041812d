import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Config } from '../config/types.ts';
import { comparePaths, compareProblems, type Problem } from '../problem.ts';
import { setCopiesApart } from './copies.ts';
import { inWords } from './read.ts';
import type { NoteFile } from './types.ts';
import { ignoredGlobs, isNoteName, type Walk, walk } from './walk.ts';

/** The vault's notes, and what stood in the way of finding more. */
export interface Found {
  files: NoteFile[];
  problems: Problem[];
}

/** What has been found so far, with the real paths that keep a note from being found twice. */
interface Search {
  /** The vault as it was given, for fast-glob, and */
  cwd: string;
  /** with `/` between the names and none at the end, for putting paths together. */
  root: string;
  ignore: string[];
  files: NoteFile[];
  problems: Problem[];
  seenFiles: Set<string>;
  seenFolders: Set<string>;
  links: string[];
}

/**
 * Finds the notes of a vault (`vaultRoot` is its real path, as `findVault` gives it), sorted by path. Never throws. A link is
 * followed only where it stays in the vault, and only to what was not found by its own path, so that no promise counts
 * twice and no circle is walked; nor are copies among them that were left beside a note (see `copies.ts`).
 */
export async function findNotes(vaultRoot: string, config: Config): Promise<Found> {
  const root = slashed(vaultRoot);
  const ignore = ignoredGlobs(config);
  const empty = { files: [], problems: [], seenFiles: new Set<string>(), seenFolders: new Set<string>(), links: [] };
  const search: Search = { cwd: vaultRoot, root, ignore, ...empty };
  take(search, walk(vaultRoot, '', ignore), '', root);
  for (let link = search.links.shift(); link !== undefined; link = search.links.shift()) follow(search, link);
  const { files, problems } = setCopiesApart(search.files.sort((a, b) => comparePaths(a.path, b.path)));
  return { files, problems: [...search.problems, ...problems].sort(compareProblems) };
}

/** Takes over what one walk found; `folder` is where it began, `real` where that really is. */
function take(search: Search, walked: Walk, folder: string, real: string): void {
  // Ten thousand times `join` would take as long as the walk itself.
  const realOf = (path: string): string => (folder === '' ? `${real}/${path}` : real + path.slice(folder.length));
  for (const problem of walked.problems) search.problems.push(problem);
  for (const path of walked.folders) search.seenFolders.add(path === '' ? real : realOf(path));
  for (const path of walked.notes) add(search, path, realOf(path), lstatSync);
  for (const path of walked.odd.sort(comparePaths)) {
    const stats = lstatSync(`${search.root}/${path}`, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) search.links.push(path);
    else if (isNoteName(path)) report(search, path, 'unreadable', 'expected a file, found a pipe, socket or device');
  }
}

function add(search: Search, path: string, absolute: string, statOf: (file: string) => Stats): void {
  if (search.seenFiles.has(absolute)) return;
  search.seenFiles.add(absolute);
  try {
    const { size, mtimeMs, ctimeMs } = statOf(absolute);
    search.files.push({ path, absolute, size, mtimeMs, ctimeMs });
  } catch (error) {
    // Unless its name is no UTF-8, a note that was listed a moment ago can only have gone.
    const found = path.includes('\ufffd') ? 'a name that is not UTF-8' : inWords(error);
    report(search, path, 'unreadable', `expected a note that can be read, found ${found}`);
  }
}

function follow(search: Search, link: string): void {
  let real: string;
  let stats: Stats;
  try {
    real = slashed(realpathSync(`${search.root}/${link}`));
    stats = statSync(real);
  } catch (error) {
    const found = inWords(error).startsWith('nothing') ? 'a link to nothing' : inWords(error);
    if (isNoteName(link)) report(search, link, 'unreadable', `expected a note, found ${found}`);
    return;
  }
  if (!stats.isDirectory() && !isNoteName(link)) return;
  if (!isInside(search.root, real)) {
    report(search, link, 'outside-vault', 'expected a link that stays in the vault, found one that leads out of it');
  } else if (stats.isFile()) {
    add(search, link, real, statSync);
  } else if (!stats.isDirectory()) {
    report(search, link, 'unreadable', 'expected a link to a file, found one to a pipe, socket or device');
  } else if (!search.seenFolders.has(real)) {
    take(search, walk(search.cwd, link, search.ignore), link, real);
  }
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root === '' ? '/' : `${root}/`);
}

/** A path with `/` between its names on every system, and none at the end. */
function slashed(path: string): string {
  const slashes = sep === '/' ? path : path.split(sep).join('/');
  return slashes.endsWith('/') ? slashes.slice(0, -1) : slashes;
}

function report(search: Search, path: string, code: 'unreadable' | 'outside-vault', message: string): void {
  const severity = code === 'outside-vault' ? 'warning' : 'error';
  search.problems.push({ path, line: null, code, severity, message, hint: 'It was skipped.' });
}
