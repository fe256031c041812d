import { parseDay } from '../../dates/civil.ts';
import type { Day } from '../../dates/day.ts';

/** A commit, by its full hash. */
export interface Commit {
  id: string;
  parents: string[];
  /** The author's civil date, in the author's zone. */
  day: Day;
}

/** One version of a file: the hash of its bytes, and its path from the vault. */
export interface Blob {
  id: string;
  path: string;
}

/** What one commit did to one file. */
export interface FileChange {
  /** Of a merge one for each parent that has the file. */
  before: Blob[];
  after: Blob | null;
}

/** What `git rev-list --format=%H %as %P` prints. A commit whose date is none is left out. */
export function readCommits(printed: string): Commit[] {
  return printed.split('\n').flatMap((line) => {
    const [id = '', date = '', ...parents] = line.split(' ');
    const day = /^[0-9a-f]{40,64}$/.test(id) ? parseDay(date) : null;
    return day === null ? [] : [{ id, day, parents: parents.filter((each) => each !== '') }];
  });
}

/**
 * What `git diff-tree --stdin -r -c -z --raw --combined-all-paths` prints, by commit. Paths outside of the `prefix` (which is empty or
 * ends with `/`), and what is no plain file, are left out.
 */
export function readChanges(printed: string, prefix: string): Map<string, FileChange[]> {
  const found = new Map<string, FileChange[]>();
  const words = printed.split('\0');
  let changes: FileChange[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith(':')) {
      changes = [];
      if (word !== '') found.set(word, changes);
      continue;
    }
    const raw = readRaw(word);
    const paths = words.slice(at + 1, at + 1 + raw.paths).map((path) => relativePath(path, prefix));
    at += raw.paths;
    const change = changeOf(raw, paths);
    if (change !== null) changes.push(change);
  }
  return found;
}

/** `:100644 100644 HASH HASH M`, with one more colon, mode and hash for each further parent of a merge. */
interface Raw {
  modes: string[];
  ids: string[];
  /** How many paths follow. */
  paths: number;
}

function readRaw(word: string): Raw {
  const parents = /^:+/.exec(word)?.[0].length ?? 1;
  const fields = word.slice(parents).split(' ');
  const status = fields.at(-1) ?? '';
  const renamed = parents > 1 ? parents + 1 : /^[RC]/.test(status) ? 2 : 1;
  return { modes: fields.slice(0, parents + 1), ids: fields.slice(parents + 1, 2 * parents + 2), paths: renamed };
}

function changeOf({ modes, ids }: Raw, paths: readonly (string | null)[]): FileChange | null {
  const parents = modes.length - 1;
  const blobs = modes.map((mode, index): Blob | null => {
    const path = index === parents ? paths.at(-1) : (paths[index] ?? paths[0]);
    const id = ids[index];
    return mode.startsWith('100') && id !== undefined && path != null ? { id, path } : null;
  });
  const before = blobs.slice(0, -1).filter((blob) => blob !== null);
  const after = blobs.at(-1) ?? null;
  return before.length === 0 && after === null ? null : { before, after };
}

/** What `git ls-tree -r -z` prints of a folder: its plain files. */
export function readTree(printed: string): Blob[] {
  return printed.split('\0').flatMap((entry) => {
    const match = /^100\d{3} blob ([0-9a-f]{40,64})\t(.+)$/s.exec(entry);
    const [, id, path] = match ?? [];
    return id === undefined || path === undefined ? [] : [{ id, path }];
  });
}

function relativePath(path: string, prefix: string): string | null {
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}
