import { NudgeError } from '../errors.ts';
import { DISK, type Disk } from '../vault/disk.ts';
import { withLock } from '../vault/lock.ts';
import { resolveInside } from '../vault/paths.ts';
import { inMebibytes, LARGEST_NOTE } from '../vault/read.ts';
import { applyEdits } from './apply.ts';
import { lockOf } from './journal.ts';
import { readBytes } from './place-file.ts';
import type { Sitting } from './record.ts';
import { refuseUnsettled } from './settled.ts';
import type { FileChange, InnerEdit, LineEdit } from './types.ts';
import { writeChanges } from './write-changes.ts';

/** What a command's writing is recorded as, so that it can be undone. */
export interface Recording {
  /** The vault's folder of records ({@link undoFolder}); null to record nothing. */
  folder: string | null;
  /** The command as the user knows it: `done k7qm`. */
  command: string;
  /** When, as the caller's clock has it. */
  at: string;
  /** Written with them, but not taken back with them: what nudge notes for itself in a note of its own. */
  unrecorded?: readonly LineEdit[];
  /** The sitting that it is a step of; null or none for a command by itself. */
  sitting?: Sitting | null;
}

/** What was written. */
export interface Written {
  /** In the order of the edits; a note whose text did not change is not among them. */
  files: { path: string; created: boolean }[];
}

/**
 * Writes edits to the vault (`root` is its real path): all or none. The notes are read anew while no other nudge writes.
 * Throws a `refused` error where a note no longer reads as an edit expects, has a merge conflict in it or is a copy of
 * another (`settled.ts`), a path leaves the vault, or a note to be made is there already; a `failed` one where the disk would not. What is written is recorded first, for {@link undoLast}.
 */
export function writeEdits(
  root: string,
  edits: readonly LineEdit[],
  { folder, command, at, unrecorded = [], sitting = null }: Recording,
  disk: Disk = DISK,
): Written {
  const write = (isHeld: () => boolean): Written => {
    const changes = planChanges(root, edits, disk);
    const aside = planChanges(root, unrecorded, disk);
    if (changes.length + aside.length > 0) {
      writeChanges({ root, folder, command, at, changes, aside, sitting }, { disk, isHeld });
    }
    return { files: changes.map(({ path, before }) => ({ path, created: before === null })) };
  };
  return folder === null ? write(() => true) : withLock(lockOf(folder), write);
}

/** The bytes that edits make of the files as they are now. Nothing is written. */
export function planChanges(root: string, edits: readonly LineEdit[], disk: Disk = DISK): FileChange[] {
  const changes: FileChange[] = [];
  const inner = new Map<string, { path: string; edits: InnerEdit[] }>();
  for (const edit of edits) {
    const { absolute } = resolveInside(root, edit.path);
    if (edit.op === 'create') {
      if (changes.some((change) => change.absolute === absolute))
        throw refusal(edit.path, 'expected one new note, found two');
      changes.push(creation(root, edit.path, edit.text));
    } else if (edit.op === 'rewrite') {
      changes.push(rewriting(absolute, edit, disk));
    } else {
      // Two paths may lead to one note, by a link.
      const known = inner.get(absolute) ?? { path: edit.path, edits: [] };
      inner.set(absolute, { ...known, edits: [...known.edits, edit] });
    }
  }
  for (const [absolute, { path, edits: own }] of inner) changes.push(innerChange(path, absolute, own, disk));
  return changes.filter(({ before, after }) => before === null || after === null || !before.equals(after));
}

function creation(root: string, path: string, text: string): FileChange {
  const { absolute, exists, clash } = resolveInside(root, path);
  if (exists) throw refusal(path, 'expected no file there yet, found one');
  if (clash !== null) {
    throw refusal(path, `expected a new name, found ${JSON.stringify(clash)}, which is the same name on many disks`);
  }
  return { path, absolute, before: null, after: Buffer.from(text) };
}

function rewriting(
  absolute: string,
  { path, expected, text }: Extract<LineEdit, { op: 'rewrite' }>,
  disk: Disk,
): FileChange {
  const before = readBytes(path, absolute, disk);
  if (before?.equals(Buffer.from(expected)) !== true) {
    throw refusal(path, `expected the note as it was read, found ${before === null ? 'none' : 'it changed since'}`);
  }
  refuseUnsettled(path, absolute, expected);
  return { path, absolute, before, after: Buffer.from(text) };
}

function innerChange(path: string, absolute: string, edits: readonly InnerEdit[], disk: Disk): FileChange {
  const before = readBytes(path, absolute, disk);
  if (before === null) throw refusal(path, 'expected the note that was read, found none');
  const text = decode(path, before);
  refuseUnsettled(path, absolute, text);
  const applied = applyEdits(text, edits);
  if ('refused' in applied) throw refusal(path, applied.refused);
  return { path, absolute, before, after: Buffer.from(applied.text) };
}

function decode(path: string, bytes: Buffer): string {
  if (bytes.length > LARGEST_NOTE)
    throw refusal(path, `expected at most ${inMebibytes(LARGEST_NOTE)}, found ${inMebibytes(bytes.length)}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refusal(path, 'expected text in UTF-8, found other bytes');
  }
}

function refusal(path: string, message: string): NudgeError {
  return new NudgeError(
    'refused',
    `${path}: ${message}`,
    'Nothing was changed. Run the command again to see what stands there now.',
  );
}
