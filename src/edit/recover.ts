import { dirname, join } from 'node:path';
import { NudgeError } from '../errors.ts';
import { DISK, type Disk } from '../vault/disk.ts';
import { removeKept } from '../vault/kept-file.ts';
import { withLock } from '../vault/lock.ts';
import { type InsidePath, resolveInside } from '../vault/paths.ts';
import { inWords } from '../vault/read.ts';
import { closeIntent, keepRecord, listIntents, lockOf } from './journal.ts';
import { missingFolders, removeMadeFolders } from './made-folders.ts';
import { discard, readBytes } from './place-file.ts';
import { hashOf, type RecordedFile, type UndoRecord } from './record.ts';
import { oldBytesOf } from './temporary.ts';
import type { StagedChange } from './types.ts';
import { commit, type Means } from './write-file.ts';

/** What became of a command that was stopped while it was writing. */
export interface Recovered {
  command: string;
  /** Whether it was an undo of that command. */
  undo: boolean;
  outcome:
    | { kind: 'nothing written' }
    | { kind: 'finished'; paths: string[] }
    /** Files were changed by somebody else since, so that all are left as they are. */
    | { kind: 'left'; written: string[]; changed: string[] }
    /** It could not be finished now: the next run tries again. */
    | { kind: 'waiting'; why: string };
}

/** A file of an intent as it is now. */
interface Found {
  path: string;
  /** Null where its path no longer leads to a place in the vault. */
  change: StagedChange | null;
  state: 'before' | 'after' | 'other';
}

/**
 * Finishes what a command began to write before it was stopped (killed, or the power went), so that all of it stands; where
 * it had not put the first file in place, nothing of it does. A file that was changed by somebody else since is never
 * touched, and then none of the others is either: the record stays, for `undo`. Nobody else writes meanwhile.
 */
export function recover(root: string, folder: string, disk: Disk = DISK): Recovered[] {
  return withLock(lockOf(folder), (isHeld) =>
    // Looked at anew: what was there before may have been another nudge at work.
    listIntents(folder, root, disk).flatMap(({ file, record }) => {
      // What it was can't be told: it is kept with the others, and undo says that it can't be read.
      if (record === null) keepRecord(file, disk);
      return record === null ? [] : [recoverOne(root, file, record, { disk, isHeld })];
    }),
  );
}

function recoverOne(root: string, file: string, record: UndoRecord, means: Means): Recovered {
  const { command, takesBack } = record;
  const result = (outcome: Recovered['outcome']): Recovered => ({ command, undo: takesBack !== null, outcome });
  try {
    const found = [...record.files, ...record.aside].map((each) => lookAt(root, each, means.disk));
    for (const { change } of found) if (change !== null) discard(change.temporary, means.disk);
    return result(settle(root, file, record, found, means));
  } catch (error) {
    return result({ kind: 'waiting', why: error instanceof NudgeError ? error.message : inWords(error) });
  }
}

function settle(
  root: string,
  file: string,
  record: UndoRecord,
  found: readonly Found[],
  means: Means,
): Recovered['outcome'] {
  const { disk } = means;
  const pathsOf = (state: Found['state']): string[] =>
    found.filter((each) => each.state === state).map(({ path }) => path);
  const changed = pathsOf('other');
  const written = pathsOf('after');
  if (changed.length > 0) {
    if (record.takesBack === null) keepRecord(file, disk);
    else removeKept(file, disk);
    return { kind: 'left', written, changed };
  }
  if (written.length === 0) {
    if (record.takesBack === null) removeMadeFolders(root, record.folders, disk);
    removeKept(file, disk);
    return { kind: 'nothing written' };
  }
  const rest = found.flatMap(({ state, change }) => (state === 'before' && change !== null ? [change] : []));
  commit({ changes: rest, folders: missingFolders(rest, disk) }, means);
  if (record.takesBack !== null) removeMadeFolders(root, record.folders, disk);
  closeIntent(file, record, disk);
  return { kind: 'finished', paths: found.map(({ path }) => path) };
}

/** The old bytes of a note under their second name: they go, or where somebody wrote into them they take their place again. */
function settleOld({ path, beforeHash, afterHash }: RecordedFile, absolute: string, old: string, disk: Disk): void {
  const bytes = readBytes(path, old, disk);
  if (bytes === null) return;
  const now = hashOf(readBytes(path, absolute, disk));
  if ([beforeHash, now].includes(hashOf(bytes))) discard(old, disk);
  else if (now === afterHash) disk.renameSync(old, absolute);
}

function lookAt(root: string, recorded: RecordedFile, disk: Disk): Found {
  const { path, before, after, beforeHash, afterHash, temporary } = recorded;
  const inside = placeOf(root, path);
  if (inside === null) return { path, change: null, state: 'other' };
  const { absolute } = inside;
  const beside = join(dirname(absolute), temporary);
  settleOld(recorded, absolute, oldBytesOf(beside), disk);
  const now = hashOf(readBytes(path, absolute, disk));
  const state = now === afterHash ? 'after' : now === beforeHash ? 'before' : 'other';
  const bytes = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));
  return { path, change: { path, absolute, before: bytes(before), after: bytes(after), temporary: beside }, state };
}

/** Where a path leads; null where somebody has put something in its way since, such as a link out of the vault. */
function placeOf(root: string, path: string): InsidePath | null {
  try {
    return resolveInside(root, path);
  } catch (error) {
    if (error instanceof NudgeError && error.code === 'refused') return null;
    throw error;
  }
}
