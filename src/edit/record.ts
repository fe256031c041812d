import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { isTemporaryName } from './temporary.ts';
import type { StagedChange } from './types.ts';

/** One file in a record: its text before and after, null where there was or is no file, each with the SHA-256 of its bytes. */
export interface RecordedFile {
  path: string;
  before: string | null;
  after: string | null;
  beforeHash: string | null;
  afterHash: string | null;
  /** The name of the file beside it in which the new bytes wait: after a crash it is nudge's to take away. */
  temporary: string;
}

/** One run of a command that writes step by step: whatever it wrote is taken back together. */
export interface Sitting {
  /** Not used by any other run. */
  id: string;
  /** The command that sits: `review --week 2026-W47`. */
  command: string;
}

/**
 * What one command writes, or one step of a sitting: an intent before it does, then what `nudge undo` needs. Paths are vault-relative.
 */
export interface UndoRecord {
  schema: 'nudge.undo/1';
  /** The vault's real path. */
  root: string;
  /** The command as the user knows it: `done k7qm`. */
  command: string;
  /** When, as the caller's clock has it. */
  at: string;
  files: RecordedFile[];
  /** Written with them, but not taken back with them. */
  aside: RecordedFile[];
  /** Folders made for them, outermost first; of an undo, those that it takes away where they are empty. */
  folders: string[];
  /** The names of the records that this takes back; null for what is no undo. */
  takesBack: string[] | null;
  /** Null for a command by itself. */
  sitting: Sitting | null;
}

/** The SHA-256 of some bytes, hexadecimal; null for no file. */
export function hashOf(bytes: Buffer | null): string | null {
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

/** A change as it is recorded. Notes are UTF-8, so that their text holds their bytes. */
export function recorded({ path, before, after, temporary }: StagedChange): RecordedFile {
  const text = (bytes: Buffer | null): string | null => bytes?.toString('utf8') ?? null;
  const hashes = { beforeHash: hashOf(before), afterHash: hashOf(after) };
  return { path, before: text(before), after: text(after), ...hashes, temporary: basename(temporary) };
}

/** The record in a text of a vault; null where it holds something else. */
export function parseRecord(text: string | null, root: string): UndoRecord | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isRecord(value) && value.root === root ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is UndoRecord {
  if (typeof value !== 'object' || value === null || part(value, 'schema') !== 'nudge.undo/1') return false;
  const takesBack = part(value, 'takesBack');
  const sitting = part(value, 'sitting');
  return (
    ['root', 'command', 'at'].every((key) => isText(part(value, key))) &&
    isListOf(part(value, 'folders'), isText) &&
    ['files', 'aside'].every((key) => isListOf(part(value, key), isFile)) &&
    (takesBack === null || isListOf(takesBack, isText)) &&
    (sitting === null || isSitting(sitting))
  );
}

function isFile(value: unknown): value is RecordedFile {
  if (typeof value !== 'object' || value === null) return false;
  const temporary = part(value, 'temporary');
  // A record is not trusted to name only what is nudge's.
  if (!isText(part(value, 'path')) || !isText(temporary) || !isTemporaryName(temporary)) return false;
  return ['before', 'after', 'beforeHash', 'afterHash'].every((key) => {
    const text = part(value, key);
    return text === null || isText(text);
  });
}

function isSitting(value: unknown): value is Sitting {
  if (typeof value !== 'object' || value === null) return false;
  return isText(part(value, 'id')) && isText(part(value, 'command'));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

/** What an object itself has under a key. */
function part(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
