import { realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_NAME } from '../config/defaults.ts';
import { NudgeError } from '../errors.ts';

/** Where the vault is. */
export interface Vault {
  /** Its folder: absolute, links resolved. */
  root: string;
  /** Its `nudge.yaml`, or null where there is none. */
  configPath: string | null;
}

/** What may name the vault, strongest first. */
export interface VaultChoice {
  /** The `--vault` option. */
  vault?: string | undefined;
  /** The `NUDGE_VAULT` variable. */
  env: string | undefined;
  cwd: string;
}

/**
 * Finds the vault: the one named by `--vault`, else by `NUDGE_VAULT`, else the nearest folder from `cwd` upwards that has
 * a `nudge.yaml`, else `cwd` itself. Throws a `not-found` error where the folder named is absent or is no folder.
 */
export function findVault({ vault, env, cwd }: VaultChoice): Vault {
  if (vault !== undefined) return named(vault, '--vault', cwd);
  if (env !== undefined && env !== '') return named(env, 'NUDGE_VAULT', cwd);
  return named(above(resolve(cwd)) ?? cwd, 'the working folder', cwd);
}

function named(given: string, from: string, cwd: string): Vault {
  const folder = resolve(cwd, given);
  const hint = `Give the folder that holds your notes: --vault DIR, or set NUDGE_VAULT.`;
  const found = given === '' || given.includes('\u0000') ? 'no path' : whatIs(folder);
  if (found !== 'folder') {
    throw new NudgeError('not-found', `${from}: expected a folder, found ${found} at ${JSON.stringify(given)}`, hint);
  }
  const root = realpathSync(folder);
  return { root, configPath: whatIs(join(root, CONFIG_NAME)) === 'a file' ? join(root, CONFIG_NAME) : null };
}

/** The nearest folder at or above a folder that holds a `nudge.yaml`. */
function above(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (whatIs(join(folder, CONFIG_NAME)) === 'a file') return folder;
    if (dirname(folder) === folder) return null;
  }
}

function whatIs(path: string): 'folder' | 'a file' | 'nothing' | 'nothing readable' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'nothing';
    return stats.isDirectory() ? 'folder' : 'a file';
  } catch {
    return 'nothing readable';
  }
}
