import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NudgeError } from '../errors.ts';
import { listKept, readKept, removeKept, writeKept } from '../vault/kept-file.ts';
import { vaultName } from '../vault/own-folders.ts';
import { inWords } from '../vault/read.ts';
import type { FileChange } from './types.ts';

/** One file in a record: its text before and after, null where there was or is no file, each with the SHA-256 of its bytes. */
export interface RecordedFile {
  path: string;
  before: string | null;
  after: string | null;
  beforeHash: string | null;
  afterHash: string | null;
}

/** What one command wrote. */
export interface UndoRecord {
  schema: 'nudge.undo/1';
  /** The vault's real path. */
  root: string;
  /** The command as the user knows it: `done k7qm`. */
  command: string;
  /** When, as the caller's clock has it. */
  at: string;
  files: RecordedFile[];
  /** Folders made for them, vault-relative, outermost first. */
  folders: string[];
}

/** How many commands can be taken back. */
const KEPT_RECORDS = 200;
const RECORD_NAME = /^(\d{8})-[0-9a-f]{8}\.json$/;

/** The folder of a vault's records below nudge's state folder. */
export function undoFolder(stateFolder: string, root: string): string {
  return join(stateFolder, 'undo', vaultName(root));
}

/** The SHA-256 of some bytes, hexadecimal; null for no file. */
export function hashOf(bytes: Buffer | null): string | null {
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

/** A change as it is recorded. Notes are UTF-8, so that their text holds their bytes. */
export function recorded({ path, before, after }: FileChange): RecordedFile {
  const text = (bytes: Buffer | null): string | null => bytes?.toString('utf8') ?? null;
  return { path, before: text(before), after: text(after), beforeHash: hashOf(before), afterHash: hashOf(after) };
}

/** Adds a record, on the disk before this returns, and gives its file. Older ones than the last 200 are dropped. */
export function addRecord(folder: string, record: UndoRecord): string {
  const names = recordNames(folder);
  const last = Number(RECORD_NAME.exec(names.at(-1) ?? '')?.[1] ?? 0);
  const text = JSON.stringify(record);
  // Two commands at the same moment do not take the same name.
  const tail = randomUUID().slice(0, 8);
  const file = join(folder, `${String(last + 1).padStart(8, '0')}-${tail}.json`);
  try {
    writeKept(file, text, { durable: true });
  } catch (error) {
    const hint =
      'Nothing was changed. nudge records what it writes, so that you can undo it; XDG_STATE_HOME says where.';
    throw new NudgeError('failed', `${folder}: expected a folder that can be written, found ${inWords(error)}`, hint);
  }
  for (const name of names.slice(0, Math.max(0, names.length + 1 - KEPT_RECORDS))) removeKept(join(folder, name));
  return file;
}

/** The newest record with its file, null where there is none; the record is null where it is broken or another vault's. */
export function newestRecord(folder: string, root: string): { file: string; record: UndoRecord | null } | null {
  const name = recordNames(folder).at(-1);
  if (name === undefined) return null;
  const file = join(folder, name);
  const record = parseRecord(readKept(file));
  return { file, record: record?.root === root ? record : null };
}

/** The newest record with its file; null where there is none. Throws an `unreadable` error for one that is broken. */
export function lastRecord(folder: string, root: string): { file: string; record: UndoRecord } | null {
  const newest = newestRecord(folder, root);
  if (newest === null) return null;
  const { file, record } = newest;
  if (record !== null) return { file, record };
  throw new NudgeError(
    'unreadable',
    `${file}: expected a record of what was written in this vault, found something else`,
    'To undo what was done before it: nudge undo --skip.',
  );
}

/** The records that can be taken back, newest first; up to the first that is broken or of another vault. */
export function listRecords(folder: string, root: string): UndoRecord[] {
  const records: UndoRecord[] = [];
  for (const name of recordNames(folder).reverse()) {
    const record = parseRecord(readKept(join(folder, name)));
    if (record?.root !== root) break;
    records.push(record);
  }
  return records;
}

function recordNames(folder: string): string[] {
  return listKept(folder)
    .filter((name) => RECORD_NAME.test(name))
    .sort();
}

function parseRecord(text: string | null): UndoRecord | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is UndoRecord {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['root', 'command', 'at'].every(
    (key) => typeof Object.getOwnPropertyDescriptor(value, key)?.value === 'string',
  );
  const known = 'schema' in value && value.schema === 'nudge.undo/1';
  const folders =
    'folders' in value && Array.isArray(value.folders) && value.folders.every((path) => typeof path === 'string');
  return texts && known && folders && 'files' in value && Array.isArray(value.files) && value.files.every(isFile);
}

function isFile(value: unknown): value is RecordedFile {
  if (typeof value !== 'object' || value === null || !('path' in value) || typeof value.path !== 'string') return false;
  return ['before', 'after', 'beforeHash', 'afterHash'].every((key) => {
    const part: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
    return part === null || typeof part === 'string';
  });
}
