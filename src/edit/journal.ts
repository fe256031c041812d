import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { DISK, type Disk } from '../vault/disk.ts';
import { listKept, readKept, removeKept, writeKept } from '../vault/kept-file.ts';
import { notKept, vaultName } from '../vault/own-folders.ts';
import { hashOf, parseRecord, type UndoRecord } from './record.ts';

/** How many commands can be taken back; a sitting is one. */
const KEPT_STEPS = 200;
/** Its number, and what tells the records of a sitting from others. */
const RECORD_NAME = /^(\d{8})-[0-9a-f]{8}\.json$/;
/** An intent: the record of a command that is being written, or was when nudge was stopped. */
const INTENT_NAME = /^(\d{8})-[0-9a-f]{8}\.intent\.json$/;

/** The folder of a vault's records below nudge's state folder. */
export function undoFolder(stateFolder: string, root: string): string {
  return join(stateFolder, 'undo', vaultName(root));
}

/** The lock of whoever writes in the vault of these records. */
export function lockOf(folder: string): string {
  return `${folder}.lock`;
}

/** Adds an intent, on the disk before this returns, and gives its file. Older ones than the last 200 commands' are dropped. */
export function addIntent(folder: string, record: UndoRecord, disk: Disk = DISK): string {
  removeHalfWritten(folder, disk);
  const names = recordNames(folder, disk);
  const numbers = [...names, ...intentNames(folder, disk)].map((name) => Number.parseInt(name, 10));
  const number = String(Math.max(0, ...numbers) + 1).padStart(8, '0');
  const step = (record.sitting === null ? randomUUID() : (hashOf(Buffer.from(record.sitting.id)) ?? '')).slice(0, 8);
  const file = join(folder, `${number}-${step}.intent.json`);
  try {
    writeKept(file, JSON.stringify(record), { durable: true, disk });
  } catch (error) {
    throw notKept(folder, error);
  }
  for (const name of tooOld(names, step)) removeKept(join(folder, name), disk);
  return file;
}

/** The records, of these and one more of a step, that are older than the last steps: none of a sitting goes before all do. */
function tooOld(names: readonly string[], step: string): string[] {
  const stepOf = (name: string): string => name.slice('00000000-'.length, -'.json'.length);
  const kept = new Set([step]);
  for (const name of names.toReversed()) if (kept.size < KEPT_STEPS) kept.add(stepOf(name));
  return names.filter((name) => !kept.has(stepOf(name)));
}

/** What a nudge that was killed had not yet made a record of; whoever adds one is alone at it. */
function removeHalfWritten(folder: string, disk: Disk): void {
  for (const name of namesOf(folder, /\.tmp$/, disk)) removeKept(join(folder, name), disk);
}

/**
 * Says that an intent was carried out: it becomes the record that `undo` takes back; that of an undo goes, with the
 * records that were taken back. Where the disk won't, it stays an intent, and the next run finds that all of it is done.
 */
export function closeIntent(file: string, { files, takesBack }: UndoRecord, disk: Disk = DISK): void {
  for (const name of takesBack ?? []) if (RECORD_NAME.test(name)) removeKept(join(dirname(file), name), disk);
  if (takesBack !== null || files.length === 0) removeKept(file, disk);
  else keepRecord(file, disk);
}

/** Makes an intent a record that `undo` takes back, where the disk will. */
export function keepRecord(file: string, disk: Disk = DISK): void {
  try {
    disk.renameSync(file, file.replace(/\.intent\.json$/, '.json'));
  } catch {
    // It stays an intent.
  }
}

/** Whether a command was stopped while it was writing, or is writing just now. */
export function hasIntent(folder: string, disk: Disk = DISK): boolean {
  return intentNames(folder, disk).length > 0;
}

/** The intents that were not carried out, or not to the end, oldest first; the record is null where it is broken. */
export function listIntents(folder: string, root: string, disk: Disk = DISK): FoundRecord[] {
  return intentNames(folder, disk).map((name) => found(folder, root, name, disk));
}

/** A record with its file; null where the file holds none, or another vault's. */
export interface FoundRecord {
  file: string;
  name: string;
  record: UndoRecord | null;
}

/** What can be taken back, newest first, each read when it is asked for. */
export function* keptRecords(folder: string, root: string, disk: Disk = DISK): Generator<FoundRecord> {
  for (const name of recordNames(folder, disk).reverse()) yield found(folder, root, name, disk);
}

function found(folder: string, root: string, name: string, disk: Disk): FoundRecord {
  const file = join(folder, name);
  return { file, name, record: parseRecord(readKept(file, disk), root) };
}

function recordNames(folder: string, disk: Disk): string[] {
  return namesOf(folder, RECORD_NAME, disk);
}

function intentNames(folder: string, disk: Disk): string[] {
  return namesOf(folder, INTENT_NAME, disk);
}

function namesOf(folder: string, pattern: RegExp, disk: Disk): string[] {
  return listKept(folder, disk)
    .filter((name) => pattern.test(name))
    .sort();
}
