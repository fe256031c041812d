import { isUtf8 } from 'node:buffer';
import type { Config } from '../../config/types.ts';
import type { Git } from '../git/program.ts';
import { loadReader } from '../records.ts';
import { readBlobs } from './blobs.ts';
import type { Blob } from './commits.ts';
import { type Said, saidKey } from './kept-history.ts';

/** How long to go on, and how much to read. */
export interface Bounds {
  longestMs: number;
  mostBytes: number;
  /** Milliseconds since 1970. */
  now(): number;
  /** Says that it will take a while. */
  tell(message: string): void;
}

/** Fewer are read before anybody wonders. */
const MANY = 1_000;

/** What versions of notes say. */
export interface ReadSaid {
  /** By {@link saidKey}, of the versions that were asked for. */
  said: Map<string, Said>;
  /** The keys of all that were looked at, also of those that could not be read. */
  reached: Set<string>;
  /** How many could not be read. */
  unread: number;
}

/** Understands versions of notes in the order given, those that are kept already without reading them. */
export async function readSaid(
  git: Git,
  config: Config,
  order: readonly Blob[],
  kept: ReadonlyMap<string, Said>,
  bounds: Bounds,
): Promise<ReadSaid> {
  const found: ReadSaid = { said: new Map(), reached: new Set(), unread: 0 };
  const wanted = new Map<string, Map<string, Blob>>();
  for (const blob of order) {
    const key = saidKey(blob);
    const said = kept.get(key);
    if (said === undefined) wanted.set(blob.id, (wanted.get(blob.id) ?? new Map()).set(key, blob));
    else found.said.set(key, said);
    if (said !== undefined) found.reached.add(key);
  }
  if (wanted.size === 0) return found;
  const understand = await understander(config);
  if (wanted.size > MANY) bounds.tell(`Reading ${wanted.size} versions of notes, once; the next run has them at hand.`);
  const until = bounds.now() + bounds.longestMs;
  let bytesLeft = bounds.mostBytes;
  for await (const [id, bytes] of readBlobs(git, [...wanted.keys()])) {
    bytesLeft -= bytes?.length ?? 0;
    if (bytesLeft < 0 || bounds.now() > until) break;
    for (const [key, { path }] of wanted.get(id) ?? []) {
      const said = bytes === null ? null : understand(path, bytes);
      found.reached.add(key);
      if (said === null) found.unread += 1;
      else found.said.set(key, said);
    }
  }
  return found;
}

/** Null for what is no text, or what nudge itself fails at: one version must not hide all others. */
async function understander(config: Config): Promise<(path: string, bytes: Buffer) => Said | null> {
  const [understand, { snapshot }] = await Promise.all([loadReader(config), import('../../ledger/snapshot.ts')]);
  return (path, bytes) => {
    if (bytes.includes(0) || !isUtf8(bytes)) return null;
    try {
      const { note, items } = understand(path, bytes.toString('utf8'));
      return snapshot(note, items);
    } catch {
      return null;
    }
  };
}
