import { isAbsolute, join } from 'node:path';
import { NudgeError } from '../errors.ts';
import { nameHash } from './hash.ts';
import { inWords } from './read.ts';

/** The environment's variables; passed in, so that nothing here looks at the process. */
export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where what can be made anew is kept: `$XDG_CACHE_HOME/nudge`, else `~/.cache/nudge` (on Windows `%LOCALAPPDATA%`).
 * Null where the environment names no home: then nothing is kept. See the XDG Base Directory Specification, which has
 * relative paths ignored.
 */
export function cacheDir(env: Env): string | null {
  return ownFolder(env, env.XDG_CACHE_HOME, '.cache');
}

/** Where what must outlast a run is kept (the record for `undo`): `$XDG_STATE_HOME/nudge`, else `~/.local/state/nudge`. */
export function stateDir(env: Env): string | null {
  return ownFolder(env, env.XDG_STATE_HOME, '.local/state');
}

/** A short name for a vault, by its real path, for what is kept about it outside of it. */
export function vaultName(root: string): string {
  return nameHash(root);
}

/** What is said where nudge can't keep a record of what it writes: then it writes nothing. */
export function notKept(folder: string, error: unknown): NudgeError {
  return new NudgeError(
    'failed',
    `${folder}: expected a folder that can be written, found ${inWords(error)}`,
    'Nothing was changed. nudge records what it writes, so that you can undo it; XDG_STATE_HOME says where.',
  );
}

function ownFolder(env: Env, named: string | undefined, underHome: string): string | null {
  if (named !== undefined && isAbsolute(named)) return join(named, 'nudge');
  const home = [env.HOME, env.USERPROFILE].find((folder) => folder !== undefined && isAbsolute(folder));
  if (env.LOCALAPPDATA !== undefined && isAbsolute(env.LOCALAPPDATA)) return join(env.LOCALAPPDATA, 'nudge');
  return home === undefined ? null : join(home, underHome, 'nudge');
}
