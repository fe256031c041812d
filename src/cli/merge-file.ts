import { isUtf8 } from 'node:buffer';
import { dirname, relative, resolve, sep } from 'node:path';
import { DEFAULT_CONFIG } from '../config/defaults.ts';
import { loadConfig } from '../config/load.ts';
import type { Config } from '../config/types.ts';
import { readBytes } from '../edit/place-file.ts';
import { NudgeError } from '../errors.ts';
import { mergeNotes } from '../merge/merge-notes.ts';
import type { Versions } from '../merge/types.ts';
import { findVault } from '../vault/locate.ts';
import { complaint, gitIn } from './git/program.ts';
import type { Io } from './io.ts';

/** The largest note that nudge merges itself, in bytes and lines: hundreds of times what anybody types. */
const LARGEST = 2 * 1024 * 1024;
const MOST_LINES = 100_000;
const LF = 0x0a;
/** From here on `git merge-file` says that it failed; below it counts conflicts. */
const FAILED = 128;

/** What is to be merged, and how. */
export interface MergeCall {
  /** Absolute. */
  files: Versions<string>;
  /** The note's own path, which git knows: the files are copies with names of its own. */
  path: string;
  markerSize: number;
  labels: { ours: string; theirs: string };
}

/** The merged bytes; null where they are no text, and ours stays. */
export interface MergedFile {
  bytes: Buffer | null;
  before: Buffer;
  conflicts: number;
  by: 'nudge' | 'git';
}

/**
 * Merges three files. What is no UTF-8, very large, or makes nudge stumble is merged by git as any text. Throws where a file can't
 * be read, or git can't merge it either; nothing is written.
 */
export async function mergeFiles(io: Io, call: MergeCall): Promise<MergedFile> {
  const { files } = call;
  const bytes = { base: bytesOf(files.base), ours: bytesOf(files.ours), theirs: bytesOf(files.theirs) };
  const all = [bytes.base, bytes.ours, bytes.theirs];
  const merged = all.every(isNote) ? await byNudge(io, call, bytes) : null;
  if (merged !== null) return { ...merged, before: bytes.ours, by: 'nudge' };
  return { ...(await byGit(io, call, all.some(isBinary))), before: bytes.ours, by: 'git' };
}

async function byNudge(
  io: Io,
  call: MergeCall,
  bytes: Versions<Buffer>,
): Promise<{ bytes: Buffer; conflicts: number } | null> {
  const { path, config } = await placeOf(io, call.path);
  const texts = { base: String(bytes.base), ours: String(bytes.ours), theirs: String(bytes.theirs) };
  try {
    const { text, conflicts } = mergeNotes(texts, { ...call, path, config });
    return { bytes: Buffer.from(text), conflicts };
  } catch {
    // No note should do that; if one does, its words are safe with git.
    return null;
  }
}

/** `git merge-file` on the very files, its outcome on stdout. */
async function byGit(
  io: Io,
  { files, markerSize, labels }: MergeCall,
  binary: boolean,
): Promise<{ bytes: Buffer | null; conflicts: number }> {
  const named = ['-L', labels.ours, '-L', 'base', '-L', labels.theirs];
  const args = [
    'merge-file',
    '-p',
    `--marker-size=${markerSize}`,
    ...named,
    '--',
    files.ours,
    files.base,
    files.theirs,
  ];
  const { status, stdout, stderr } = await gitIn(io.cwd, io.env).run(args);
  if (status < FAILED) return { bytes: stdout, conflicts: status };
  if (binary) return { bytes: null, conflicts: 1 };
  throw new NudgeError('failed', `expected "git merge-file" to work, found ${complaint(stderr)}`);
}

/** The note's path in its vault, with the vault's settings; git's own files lie in the work tree and tell nothing. */
async function placeOf(io: Io, path: string): Promise<{ path: string; config: Config }> {
  const absolute = resolve(io.cwd, path);
  try {
    const { root } = findVault({ env: undefined, cwd: dirname(absolute) });
    const { config } = await loadConfig(root, null);
    return { path: relative(root, absolute).split(sep).join('/'), config };
  } catch {
    // Settings that can't be read must not stop a merge: they only tell how a day is read.
    return { path, config: DEFAULT_CONFIG };
  }
}

function bytesOf(file: string): Buffer {
  const bytes = readBytes(file, file);
  if (bytes === null)
    throw new NudgeError('not-found', `expected a file to merge, found none at ${JSON.stringify(file)}`);
  return bytes;
}

function isNote(bytes: Buffer): boolean {
  return bytes.length <= LARGEST && isUtf8(bytes) && !isBinary(bytes) && linesIn(bytes) <= MOST_LINES;
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) lines += 1;
  return lines;
}

function isBinary(bytes: Buffer): boolean {
  return bytes.includes(0);
}
