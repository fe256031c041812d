import type { Disk } from '../vault/disk.ts';
import { removeKept } from '../vault/kept-file.ts';
import { pathInVault } from '../vault/paths.ts';
import { addIntent, closeIntent } from './journal.ts';
import { hashOf, recorded, type UndoRecord } from './record.ts';
import type { Batch, FileChange } from './types.ts';
import { batchOf, commit, type Means, readBytes } from './write-file.ts';

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
  /** The record that this takes back, where it is an undo: its name, and the folders that go with it. */
  undoes?: { name: string; folders: readonly string[] };
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
    if (means.isHeld() && isUntouched(all, means.disk)) removeKept(file, means.disk);
    throw error;
  }
  closeIntent(file, record, means.disk);
}

function recordOf({ root, command, at, changes, aside = [], undoes }: Intent, batch: Batch): UndoRecord {
  const inVault = (absolute: string): string => pathInVault(root, absolute);
  return {
    schema: 'nudge.undo/1',
    root,
    command,
    at,
    files: changes.map(recorded),
    aside: aside.map(recorded),
    folders: [...(undoes?.folders ?? batch.folders.map(inVault))],
    temporaries: batch.changes.map(({ temporary }) => inVault(temporary)),
    takesBack: undoes?.name ?? null,
  };
}

/** Whether every file is what it was; false where that can't be told. */
function isUntouched(changes: readonly FileChange[], disk: Disk): boolean {
  try {
    return changes.every(({ path, absolute, before }) => hashOf(readBytes(path, absolute, disk)) === hashOf(before));
  } catch {
    return false;
  }
}
