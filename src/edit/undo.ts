import { NudgeError } from '../errors.ts';
import { DISK, type Disk } from '../vault/disk.ts';
import { withLock } from '../vault/lock.ts';
import { resolveInside } from '../vault/paths.ts';
import { lockOf, recordAt } from './journal.ts';
import { readBytes } from './place-file.ts';
import { hashOf, type RecordedFile } from './record.ts';
import { refuseUnsettled } from './settled.ts';
import { takeBackLines } from './take-back-lines.ts';
import type { FileChange } from './types.ts';
import { writeChanges } from './write-changes.ts';
import type { Means } from './write-file.ts';

/** What was taken back. */
export interface Undone {
  /** The command as it was recorded, and when it ran. */
  command: string;
  at: string;
  files: { path: string; removed: boolean }[];
}

/**
 * Takes a command's writing back, the last one's or that of so many commands before (`back`, 1 for the last): every file
 * has the bytes again that it had before, and files that it made are gone. Where a note has changed elsewhere since, only
 * the lines that the command wrote are taken back, and what was written since stays. Called again, it takes the one before
 * back, across runs. Throws a `refused` error, and changes nothing, where those lines have changed themselves; a
 * `not-found` one where nothing is left to undo.
 */
export function undoLast(root: string, folder: string, back = 1, disk: Disk = DISK): Undone {
  // Where there is nothing, no folder need be made for a lock.
  if (recordAt(folder, root, back, disk) === null) throw nothing(back);
  return withLock(lockOf(folder), (isHeld) => takeBackAt(root, folder, back, { disk, isHeld }));
}

function takeBackAt(root: string, folder: string, back: number, means: Means): Undone {
  const { disk } = means;
  for (let last = recordAt(folder, root, back, disk); last !== null; last = recordAt(folder, root, back, disk)) {
    const { name, record } = last;
    const { command, at, folders } = record;
    const changes = record.files.flatMap((file) => changeBack(root, file, { command, back }, disk));
    writeChanges({ root, folder, command, at, changes, undoes: { name, folders } }, means);
    // A record of which nothing stands: it was taken back by hand. The one before it is meant.
    if (changes.length === 0) continue;
    return { command, at, files: changes.map(({ path, after }) => ({ path, removed: after === null })) };
  }
  throw nothing(back);
}

function nothing(back: number): NudgeError {
  if (back === 1) {
    return new NudgeError('not-found', 'expected something to undo, found no record of anything written in this vault');
  }
  const message = `expected a command with the number ${back} to undo, found fewer`;
  return new NudgeError('not-found', message, 'nudge undo --list shows them.');
}

/** The command that is taken back, and how many commands back it was. */
interface Which {
  command: string;
  back: number;
}

/** The change that takes one file back; none where it is as it was before already. */
function changeBack(root: string, recordedFile: RecordedFile, which: Which, disk: Disk): FileChange[] {
  const { path } = recordedFile;
  const { absolute, exists } = resolveInside(root, path);
  const now = exists ? readBytes(path, absolute, disk) : null;
  if (hashOf(now) === recordedFile.beforeHash) return [];
  refuseUnsettled(path, absolute, now?.toString('utf8') ?? null);
  const after = hashOf(now) === recordedFile.afterHash ? recordedFile.before : textBack(now, recordedFile, which);
  return [{ path, absolute, before: now, after: after === null ? null : Buffer.from(after) }];
}

/** A note that has changed since, without the lines that the command wrote. */
function textBack(now: Buffer | null, { path, before, after }: RecordedFile, which: Which): string {
  const text = now?.toString('utf8') ?? null;
  // Bytes that are no UTF-8 would not survive being read as text.
  const whole = text !== null && now !== null && Buffer.from(text).equals(now);
  if (whole && before !== null && after !== null) {
    const back = takeBackLines(text, after, before);
    if ('text' in back) return back.text;
    throw refusal(`${path}: ${back.refused}`, which);
  }
  const found = now === null ? 'it gone' : 'it changed since';
  throw refusal(`${path}: expected the note as "${which.command}" left it, found ${found}`, which);
}

function refusal(message: string, { command, back }: Which): NudgeError {
  const before = `nudge undo --only ${back + 1} takes back the command before it`;
  const hint = `Nothing was changed. Put it right by hand, or let stand what "${command}" wrote: ${before}.`;
  return new NudgeError('refused', message, hint);
}
