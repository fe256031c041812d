import { readKept, writeKept } from './kept-file.ts';
import type { NoteFile } from './types.ts';

/** What is kept of one note, with what its file looked like when it was read. */
export interface IndexEntry<T> {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
  value: T;
}

/** By vault-relative path. */
export type Index<T> = Map<string, IndexEntry<T>>;

/** What decides whether a kept index may be used at all. */
export interface IndexKey {
  /** The vault's real path. */
  root: string;
  /** Everything else that the values depend on: nudge's version, the configuration's fingerprint. */
  version: string;
}

const SCHEMA = 'nudge.index/1';
/** A file system may count in steps of two seconds (FAT). */
const COARSEST_STEP_MS = 2000;

/**
 * Reads an index. Whatever is wrong with it (none there, cut short, another version's or another vault's) gives an empty
 * one: it is made anew from the notes. `isValue` says whether a value is of the kind that was kept.
 */
export function loadIndex<T>(file: string, key: IndexKey, isValue: (value: unknown) => value is T): Index<T> {
  const index: Index<T> = new Map();
  for (const row of rowsOf(readKept(file), key)) {
    if (!Array.isArray(row) || row.length !== 5) return new Map();
    const [path, size, mtimeMs, ctimeMs, value]: unknown[] = row;
    const numbers = typeof size === 'number' && typeof mtimeMs === 'number' && typeof ctimeMs === 'number';
    if (typeof path !== 'string' || !numbers || !isValue(value)) return new Map();
    index.set(path, { size, mtimeMs, ctimeMs, value });
  }
  return index;
}

/** The kept value of a note whose file has not changed since, else undefined. */
export function fresh<T>(index: Index<T>, file: NoteFile): T | undefined {
  const entry = index.get(file.path);
  const same = entry?.size === file.size && entry.mtimeMs === file.mtimeMs && entry.ctimeMs === file.ctimeMs;
  return same ? entry.value : undefined;
}

/**
 * Keeps an index, and says whether it could: failing to never fails a command. `foundAt` (milliseconds since 1970) is the
 * time just before the notes were looked at. A note changed within two seconds of it is left out, since it may change
 * again within the same step of its disk's clock and look the same (what Git calls racily clean).
 */
export function saveIndex<T>(
  file: string,
  key: IndexKey,
  index: ReadonlyMap<string, IndexEntry<T>>,
  foundAt: number,
): boolean {
  const rows: unknown[] = [];
  for (const [path, { size, mtimeMs, ctimeMs, value }] of index) {
    if (mtimeMs <= foundAt - COARSEST_STEP_MS) rows.push([path, size, mtimeMs, ctimeMs, value]);
  }
  try {
    writeKept(file, JSON.stringify({ schema: SCHEMA, ...key, rows }), { durable: false });
    return true;
  } catch {
    return false;
  }
}

function rowsOf(text: string | null, { root, version }: IndexKey): unknown[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return [];
    if (!('schema' in kept) || !('version' in kept) || !('root' in kept) || !('rows' in kept)) return [];
    const same = kept.schema === SCHEMA && kept.version === version && kept.root === root;
    return same && Array.isArray(kept.rows) ? kept.rows : [];
  } catch {
    return [];
  }
}
