import { NudgeError } from '../errors.ts';
import type { Disk } from '../vault/disk.ts';
import { removeKept } from '../vault/kept-file.ts';
import { pathInVault } from '../vault/paths.ts';
import { addIntent, closeIntent } from './journal.ts';
import { removeMadeFolders } from './made-folders.ts';
import { readBytes } from './place-file.ts';
import { hashOf, recorded, type Sitting, type UndoRecord } from './record.ts';
import type { Batch, FileChange } from './types.ts';
import { batchOf, commit, type Means } from './write-file.ts';

/** What is written in one go, and as what it is recorded. */
export interface Intent {
  /** The vault's real path. */
  root: string;
  /** The vault's folder of records; null to record nothing. */
  folder: string | null;
  command: string;
  at: string;
  changes: readonly FileChange[];
  /** Written with them, but not taken back with them. */
  aside?: readonly FileChange[];
  /** The records that this takes back, where it is an undo: their names, and the folders that go with them. */
  undoes?: { names: readonly string[]; folders: readonly string[] };
  /** The sitting that it is a step of; null or none for a command by itself. */
  sitting?: Sitting | null;
}

/**
 * Writes changes, all or none, also where nudge is killed at any moment: what is about to be written is recorded before
 * the first file is touched, so that the next run can finish it or find that nothing was begun (`recover.ts`). Throws what
 * {@link commit} throws; where what was done could not be taken back then, the intent stays for the next run.
 */
export function writeChanges(intent: Intent, means: Means): void {
  const { folder, changes, aside = [] } = intent;
  const all = [...changes, ...aside];
  const batch = batchOf(all, means.disk);
  if (folder === null) {
    commit(batch, means);
    return;
  }
  const record = recordOf(intent, batch);
  const file = addIntent(folder, record, means.disk);
  try {
    commit(batch, means);
  } catch (error) {
    if (!means.isHeld()) throw error;
    if (!isUnwritten(all, means.disk)) throw unfinished(error);
    removeKept(file, means.disk);
    throw error;
  }
  if (record.takesBack !== null) removeMadeFolders(record.root, record.folders, means.disk);
  closeIntent(file, record, means.disk);
}

function recordOf({ root, command, at, changes, undoes, sitting = null }: Intent, batch: Batch): UndoRecord {
  const files = batch.changes.map(recorded);
  return {
    schema: 'nudge.undo/1',
    root,
    command,
    at,
    files: files.slice(0, changes.length),
    aside: files.slice(changes.length),
    folders: [...(undoes?.folders ?? batch.folders.map((folder) => pathInVault(root, folder)))],
    takesBack: undoes === undefined ? null : [...undoes.names],
    sitting,
  };
}

function unfinished(error: unknown): unknown {
  const hint =
    'Some of it was written and could not be taken back. The next nudge finishes it, and nudge undo takes it back.';
  return error instanceof NudgeError ? new NudgeError(error.code, error.message, hint) : error;
}

/** Whether no file has what was to be written; false where that can't be told. */
function isUnwritten(changes: readonly FileChange[], disk: Disk): boolean {
  try {
    return changes.every(({ path, absolute, after }) => hashOf(readBytes(path, absolute, disk)) !== hashOf(after));
  } catch {
    return false;
  }
}
