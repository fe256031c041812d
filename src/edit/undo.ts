import { NudgeError } from '../errors.ts';
import { DISK, type Disk } from '../vault/disk.ts';
import { removeKept } from '../vault/kept-file.ts';
import { withLock } from '../vault/lock.ts';
import { resolveInside } from '../vault/paths.ts';
import { lockOf } from './journal.ts';
import { readBytes } from './place-file.ts';
import { hashOf, type RecordedFile } from './record.ts';
import { refuseUnsettled } from './settled.ts';
import { commandOf, type KeptRecord, stepAt, type WhichStep } from './sittings.ts';
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
 * Takes a command's writing back, the last one's or that of so many before: every file has the bytes again that it had
 * before, and files that it made are gone. A sitting is taken back whole, or with the reach `record` step by step. Where
 * a note has changed elsewhere since, only the lines that the command wrote are taken back, and what was written since
 * stays. Called again, it takes the one before back, across runs. Throws a `refused` error, and changes nothing, where
 * those lines have changed themselves; a `not-found` one where nothing is left to undo.
 */
export function undoLast(root: string, folder: string, which: WhichStep = {}, disk: Disk = DISK): Undone {
  // Where there is nothing, no folder need be made for a lock.
  if (stepAt(folder, root, which, disk).length === 0) throw nothing(which.back);
  return withLock(lockOf(folder), (isHeld) => takeBackAt(root, folder, which, { disk, isHeld }));
}

/** Takes the last record away and leaves what it wrote, which is somebody else's by now: `undo` goes past it. */
export function forgetLast(root: string, folder: string, disk: Disk = DISK): void {
  withLock(lockOf(folder), () => {
    for (const { file } of stepAt(folder, root, { reach: 'record' }, disk)) removeKept(file, disk);
  });
}

function takeBackAt(root: string, folder: string, which: WhichStep, means: Means): Undone {
  const { back = 1, reach } = which;
  for (;;) {
    const step = stepAt(folder, root, which, means.disk);
    const [last] = step;
    if (last === undefined) throw nothing(back);
    const command = reach === 'record' ? last.record.command : commandOf(last.record);
    const changes = changesBack(root, step, { command, back }, means.disk);
    const folders = step.flatMap(({ record }) => record.folders.toReversed()).toReversed();
    const undoes = { names: step.map(({ name }) => name), folders };
    writeChanges({ root, folder, command, at: last.record.at, changes, undoes }, means);
    // Records of which nothing stands: it was taken back by hand. The one before it is meant.
    if (changes.length === 0) continue;
    const files = changes.map(({ path, after }) => ({ path, removed: after === null }));
    return { command, at: last.record.at, files };
  }
}

function nothing(back = 1): NudgeError {
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

/** The changes that take some records back, the newest first, each file from what it is now to what it was before them all. */
function changesBack(root: string, step: readonly KeptRecord[], which: Which, disk: Disk): FileChange[] {
  const written = new Map<string, RecordedFile[]>();
  for (const file of step.flatMap(({ record }) => record.files)) {
    written.set(file.path, [...(written.get(file.path) ?? []), file]);
  }
  return [...written].flatMap(([path, files]) => changeBack(root, path, { files, which, disk }));
}

/** The change that takes one file back, through what was written of it, the newest first; none where it is as it was. */
function changeBack(
  root: string,
  path: string,
  { files, which, disk }: { files: readonly RecordedFile[]; which: Which; disk: Disk },
): FileChange[] {
  const { absolute, exists } = resolveInside(root, path);
  const before = exists ? readBytes(path, absolute, disk) : null;
  if (hashOf(before) === files.at(-1)?.beforeHash) return [];
  refuseUnsettled(path, absolute, before?.toString('utf8') ?? null);
  const after = files.reduce((now, file) => bytesBack(now, file, which), before);
  return [{ path, absolute, before, after }];
}

/** The bytes of a file before one record, from those after it. */
function bytesBack(now: Buffer | null, file: RecordedFile, which: Which): Buffer | null {
  if (hashOf(now) === file.beforeHash) return now;
  const text = hashOf(now) === file.afterHash ? file.before : textBack(now, file, which);
  return text === null ? null : Buffer.from(text);
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
