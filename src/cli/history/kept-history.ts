import type { Version } from '../../ledger/types.ts';
import { readKept, writeKept } from '../../vault/kept-file.ts';
import type { FileChange } from './commits.ts';

/** What one version of a note says: everything but its path. */
export type Said = Omit<Version, 'path'>;

/** What is kept of a history: neither a commit nor a blob ever changes. */
export interface KeptHistory {
  /** By the commit's hash. */
  changes: Map<string, FileChange[]>;
  /** By the hash of the bytes and the path, as {@link saidKey} puts them together. */
  said: Map<string, Said>;
}

/** What decides whether it may be used: the vault, and all that the values depend on. */
export interface HistoryKey {
  root: string;
  version: string;
}

const SCHEMA = 'nudge.history/1';

/** The same bytes at another path may say something else, since the path may give the day. */
export function saidKey({ id, path }: { id: string; path: string }): string {
  return `${id} ${path}`;
}

/** Reads what is kept. Whatever is wrong with it, or another version's, gives nothing: it is made anew. */
export function loadHistory(file: string | null, key: HistoryKey): KeptHistory {
  const nothing = { changes: new Map(), said: new Map() };
  const text = file === null ? null : readKept(file);
  if (text === null) return nothing;
  try {
    const kept: unknown = JSON.parse(text);
    return isOf(kept, key) ? { changes: new Map(kept.changes), said: new Map(kept.said) } : nothing;
  } catch {
    return nothing;
  }
}

/** What was read of histories that are no more (rebased, or looked at once) may take as much room as what is read now. */
const MOST_BESIDE = 10_000;

/**
 * Keeps what was read now beside what was kept, for the user alone, where there is anything new. Where it can't be kept, the
 * next run makes it anew.
 */
export function saveHistory(
  file: string | null,
  { root, version }: HistoryKey,
  kept: KeptHistory,
  now: KeptHistory,
): void {
  const isNew =
    [...now.changes.keys()].some((id) => !kept.changes.has(id)) ||
    [...now.said.keys()].some((id) => !kept.said.has(id));
  if (file === null || !isNew) return;
  const tooMuch = kept.said.size > now.said.size + MOST_BESIDE || kept.changes.size > now.changes.size + MOST_BESIDE;
  const changes = tooMuch ? now.changes : new Map([...kept.changes, ...now.changes]);
  const said = tooMuch ? now.said : new Map([...kept.said, ...now.said]);
  const text = JSON.stringify({ schema: SCHEMA, root, version, changes: [...changes], said: [...said] });
  try {
    writeKept(file, text, { durable: false });
  } catch {
    // See above.
  }
}

interface Written extends HistoryKey {
  changes: [string, FileChange[]][];
  said: [string, Said][];
}

/** It is nudge's own and of this very build: only its outer shape is looked at. */
function isOf(kept: unknown, { root, version }: HistoryKey): kept is Written {
  if (typeof kept !== 'object' || kept === null || !('schema' in kept) || kept.schema !== SCHEMA) return false;
  const same = 'root' in kept && kept.root === root && 'version' in kept && kept.version === version;
  return same && 'changes' in kept && Array.isArray(kept.changes) && 'said' in kept && Array.isArray(kept.said);
}
