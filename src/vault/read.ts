import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Problem, ProblemCode } from '../problem.ts';

/** The largest note that is read: far beyond what anybody types, and read within a second. */
export const LARGEST_NOTE = 10 * 1024 * 1024;
const LF = 0x0a;

/** A note's text, BOM and line ends as they are; or why it was not read. */
export type ReadResult = { text: string } | { problem: Problem };

/**
 * Reads one note. Never throws: a note that has vanished, is no UTF-8, no text or too large is a problem that names it.
 */
export function readNote(file: { path: string; absolute: string }): ReadResult {
  const refused = (code: ProblemCode, message: string, hint: string, line: number | null = null): ReadResult => ({
    problem: { path: file.path, line, code, severity: 'error', message, hint },
  });
  const bytes = readBytes(file.absolute);
  if (typeof bytes === 'string') {
    return refused(
      'unreadable',
      `expected a note that can be read, found ${bytes}`,
      'Look at the file and who may read it.',
    );
  }
  if (typeof bytes === 'number') {
    const message = `expected a note of at most ${inMebibytes(LARGEST_NOTE)}, found ${inMebibytes(bytes)}`;
    return refused('too-large', message, 'It was skipped. Split it, or name it under "ignore" in nudge.yaml.');
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    const hint = 'It was skipped. If it is text in UTF-16, save it as UTF-8.';
    return refused('encoding', 'expected text, found a zero byte as binary files have', hint, lineAt(bytes, zero));
  }
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  const bad = firstBadByte(bytes);
  const found = `expected UTF-8, found byte 0x${(bytes[bad] ?? 0).toString(16).padStart(2, '0')} that is none`;
  return refused('encoding', found, 'It was skipped. Save it as UTF-8.', lineAt(bytes, bad));
}

/** The bytes; or the size where it is too large; or what stands in the way, in words. */
function readBytes(absolute: string): Buffer | number | string {
  let handle: number;
  try {
    // Not blocking: should a pipe have taken the note's place since it was found, opening it must not wait.
    handle = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return inWords(error);
  }
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) return 'a folder, pipe or device';
    return stats.size > LARGEST_NOTE ? stats.size : readFileSync(handle);
  } catch (error) {
    return inWords(error);
  } finally {
    closeSync(handle);
  }
}

/** A file's size for people, rounded up, so that what is too large never looks just right: "10 MiB", "50.1 MiB". */
export function inMebibytes(bytes: number): string {
  return `${Math.ceil((bytes * 10) / 1024 / 1024) / 10} MiB`;
}

/** What stands in the way of reading or writing a file, in words where the code is a usual one. */
export function inWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const words = new Map([
    ['ENOENT', 'nothing: it has gone since it was found'],
    ['EACCES', 'no permission'],
    ['EPERM', 'no permission'],
    ['EISDIR', 'a folder'],
    ['ELOOP', 'links that lead in a circle'],
    ['ENOSPC', 'no space left on the disk'],
    ['EROFS', 'a disk that can only be read'],
    ['ENAMETOOLONG', 'a path too long for this system'],
  ]);
  return words.get(code) ?? code;
}

/** The offset of the first byte that belongs to no valid UTF-8, found by halving. */
function firstBadByte(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsWell(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // Back over a character that was begun and not ended.
  while (!isUtf8(bytes.subarray(0, good))) good -= 1;
  return good;
}

/** Whether bytes are UTF-8, perhaps cut off inside the last character. */
function beginsWell(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The 1-based line of an offset. Lines end with LF, or CR LF, as everywhere in nudge. */
function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LF); at !== -1 && at < offset; at = bytes.indexOf(LF, at + 1)) line += 1;
  return line;
}
