import { realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Config } from '../config/types.ts';
import { NudgeError } from '../errors.ts';
import { comparePaths, type Problem } from '../problem.ts';
import { findNotes } from '../vault/find.ts';
import { inWords } from '../vault/read.ts';
import type { NoteFile } from '../vault/types.ts';
import { isNoteName } from '../vault/walk.ts';

/** Notes named on the command line, each once, in order of path. */
export interface Given {
  files: NoteFile[];
  /** Where those are that were named outright, and not with their folder. */
  outright: ReadonlySet<string>;
  problems: Problem[];
}

/**
 * The notes that paths name: a note, or all notes of a folder, in the vault or not. Their `path` leads from the vault
 * where they are in it, else from the folder that holds what was named. What is named outright is read whatever the
 * vault ignores, and though it be a copy. Throws a `not-found` error for a path to nothing, and a `usage` error for a file that
 * is no note.
 */
export async function givenNotes(
  paths: readonly string[],
  at: { cwd: string; root: string; config: Config },
): Promise<Given> {
  const files = new Map<string, NoteFile>();
  const outright = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const { real, isFolder, prefix } = lookUp(path, at.cwd, at.root);
    if (!isFolder) {
      if (!isNoteName(real)) throw notANote(path);
      const { size, mtimeMs, ctimeMs } = statSync(real);
      outright.add(real);
      files.set(real, { path: prefix, absolute: real, size, mtimeMs, ctimeMs });
      continue;
    }
    const found = await findNotes(real, at.config);
    const below = (inner: string): string => (prefix === '' ? inner : `${prefix}/${inner}`);
    for (const file of found.files) files.set(file.absolute, { ...file, path: below(file.path) });
    for (const problem of found.problems) problems.push({ ...problem, path: below(problem.path) });
  }
  return { files: [...files.values()].sort((a, b) => comparePaths(a.path, b.path)), outright, problems };
}

function notANote(path: string): NudgeError {
  const hint = 'Only notes are read; a copy with that ending will do.';
  return new NudgeError('usage', `expected a note (a file that ends in .md), found ${JSON.stringify(path)}`, hint);
}

/** The folder that a path is, or that holds the note it names; null where nothing is there. */
export function folderOf(path: string, cwd: string): string | null {
  try {
    const real = realpathSync(resolve(cwd, path));
    return statSync(real).isDirectory() ? real : dirname(real);
  } catch {
    return null;
  }
}

function lookUp(path: string, cwd: string, root: string): { real: string; isFolder: boolean; prefix: string } {
  try {
    const real = realpathSync(resolve(cwd, path));
    const isFolder = statSync(real).isDirectory();
    const inside = real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
    const from = inside ? root : dirname(real);
    const prefix = relative(from, real).split(sep).join('/');
    return { real, isFolder, prefix };
  } catch (error) {
    const said = inWords(error).replace(/^nothing:.*/, 'nothing');
    const hint = 'Name notes or folders of notes; without any, the whole vault is read.';
    throw new NudgeError('not-found', `expected a note or folder at ${JSON.stringify(path)}, found ${said}`, hint);
  }
}
