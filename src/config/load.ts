import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../problem.ts';
import { CONFIG_NAME, DEFAULT_CONFIG } from './defaults.ts';
import { configFingerprint, fromPlain, type PlainConfig, toPlain } from './plain.ts';
import type { Config } from './types.ts';

/** What was read from `nudge.yaml`, and what was wrong in it. */
export interface Loaded {
  config: Config;
  problems: Problem[];
}

const LARGEST = 256 * 1024;
/** Raised whenever the reading of a setting changes, so that what an older nudge kept is not used. */
const READER = 3;

interface Kept {
  reader: number;
  defaults: string;
  text: string;
  config: PlainConfig;
  problems: Problem[];
}

/**
 * Reads the vault's `nudge.yaml`; without one, the defaults. Never throws: whatever is wrong is a problem with its line,
 * and the default holds instead.
 *
 * Reading YAML and checking it costs as much as half a start of Node, on every start. Where `keptFile` names a file of
 * the cache folder, what was read is kept there and used as long as the text is the same to the letter.
 */
export async function loadConfig(root: string, keptFile: string | null = null): Promise<Loaded> {
  const text = readText(join(root, CONFIG_NAME));
  if (text === null) return { config: DEFAULT_CONFIG, problems: [] };
  if (typeof text !== 'string') return { config: DEFAULT_CONFIG, problems: [text] };
  const kept = keptFile === null ? null : readKept(keptFile, text);
  if (kept !== null) return kept;
  const { readSettings } = await import('./settings.ts');
  const loaded = readSettings(text, CONFIG_NAME);
  if (keptFile !== null) keep(keptFile, text, loaded);
  return loaded;
}

/** The file's text; null where there is none; a problem where it can't be read. */
function readText(file: string): string | Problem | null {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (!stats.isFile()) return unreadable('a file', 'a folder or device');
    if (stats.size > LARGEST) return unreadable(`at most ${LARGEST} bytes`, `${stats.size} bytes`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    const found = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'bytes that are not UTF-8' : code;
    return unreadable('a readable file in UTF-8', found);
  }
}

function unreadable(expected: string, found: string): Problem {
  const message = `expected ${expected}, found ${found}`;
  const hint = 'Until it is corrected, the defaults are used for everything.';
  return { path: CONFIG_NAME, line: null, code: 'config', severity: 'error', message, hint };
}

function readKept(file: string, text: string): Loaded | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isKept(kept) || kept.text !== text) return null;
    return { config: fromPlain(kept.config), problems: kept.problems };
  } catch {
    // No kept form, or a broken one, is as good as none: it is made anew.
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('reader' in value) || !('defaults' in value)) return false;
  if (value.reader !== READER || value.defaults !== configFingerprint(DEFAULT_CONFIG)) return false;
  return 'text' in value && 'config' in value && 'problems' in value && Array.isArray(value.problems);
}

/** Failing to keep it costs time on the next start and nothing else. */
function keep(file: string, text: string, { config, problems }: Loaded): void {
  const defaults = configFingerprint(DEFAULT_CONFIG);
  const kept: Kept = { reader: READER, defaults, text, config: toPlain(config), problems };
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, JSON.stringify(kept), { mode: 0o600, flag: 'wx' });
    renameSync(temporary, file);
  } catch {
    discard(temporary);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where it can't be, it isn't.
  }
}
