import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { shiftDays } from '../dates/shift.ts';
import { readBytes } from '../edit/place-file.ts';
import type { FileChange } from '../edit/types.ts';
import { writeUnrecorded } from '../edit/write-file.ts';
import { NudgeError } from '../errors.ts';
import { comparePaths } from '../problem.ts';
import { pathInVault, resolveInside } from '../vault/paths.ts';
import { inWords } from '../vault/read.ts';
import { templatesFolder } from './package-files.ts';

/** The day on which the demo was written: that of its newest note. */
const WRITTEN: Day = '2026-11-20';
/** Says that a folder holds a demo, and which files are the demo's own. */
const MARKER = '.nudge-demo';
const SCHEMA = 'nudge.demo/1';

/** The demo's files as they are on a day: every date in their paths and words moved, so that it is always alive. */
export function demoFiles(today: Day): Map<string, string> {
  const source = join(templatesFolder(), 'demo');
  const days = diffDays(today, WRITTEN);
  const names = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => pathInVault(source, join(entry.parentPath, entry.name)))
    .sort(comparePaths);
  return new Map(
    names.map((name) => [shiftDays(name, days), shiftDays(readFileSync(join(source, name), 'utf8'), days)]),
  );
}

/**
 * Writes the demo into a folder: a new or empty one, or one that holds an earlier demo, whose own files are then
 * replaced; whatever was put beside them stays. Throws a `refused` error for any other folder.
 */
export function writeDemo(folder: string, files: ReadonlyMap<string, string>): { replaced: boolean } {
  const before = earlierFiles(folder);
  const marker = `${JSON.stringify({ schema: SCHEMA, files: [...files.keys()] })}\n`;
  const wanted = new Map([...files, [MARKER, marker]]);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new NudgeError('failed', `${folder}: expected a folder that can be written to, found ${inWords(error)}`);
  }
  const paths = new Set([...(before ?? []), ...wanted.keys()]);
  const changes = [...paths].flatMap((path) => changeOf(folder, path, wanted.get(path)));
  writeUnrecorded(changes);
  return { replaced: before !== null };
}

/** What a file becomes: these words, or without any it goes. What a marker says is not trusted to be a file in the folder. */
function changeOf(folder: string, path: string, text: string | undefined): FileChange[] {
  const { absolute, exists } = resolveInside(folder, path);
  if (text === undefined && !(exists && statSync(absolute).isFile())) return [];
  const before = exists ? readBytes(path, absolute) : null;
  return [{ path, absolute, before, after: text === undefined ? null : Buffer.from(text) }];
}

/** The files of an earlier demo; null where the folder is new or empty. */
function earlierFiles(folder: string): string[] | null {
  const hint = 'Nothing was changed. Give another folder: nudge demo DIR.';
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (!stats.isDirectory()) throw new NudgeError('refused', `${folder}: expected a folder, found a file`, hint);
  if (readdirSync(folder).length === 0) return null;
  const files = existsSync(join(folder, MARKER)) ? readMarker(join(folder, MARKER)) : null;
  if (files !== null) return files;
  throw new NudgeError(
    'refused',
    `${folder}: expected a new or empty folder, or one with an earlier demo, found other files in it`,
    hint,
  );
}

function readMarker(file: string): string[] | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema !== SCHEMA) return null;
    return 'files' in value && Array.isArray(value.files)
      ? value.files.filter((path) => typeof path === 'string')
      : null;
  } catch {
    return null;
  }
}
