import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestVault } from './vault.ts';

/** The project's folder, found upwards: a bench runs from a bundle that lies elsewhere in it. */
const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));
/** The program's file. */
export const BIN = join(ROOT, 'bin', 'nudge.js');
const BUILT = join(ROOT, 'dist', 'main.js');

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'bin', 'nudge.js')) ? folder : rootAbove(dirname(folder));
}

/** How a run ended, and what it said. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What a run of the real program is given. */
export interface RunOptions {
  cwd: string;
  /** Added to an environment of the test's own, in which nothing of the user's is. */
  env?: Record<string, string>;
  /** What it reads from stdin; without it, stdin is empty. */
  input?: string;
}

/** Runs the built program as a user does, without a terminal. `npm test` builds it before. */
export function runNudge(args: readonly string[], { cwd, env = {}, input = '' }: RunOptions): Ran {
  if (!existsSync(BUILT)) throw new Error('expected the built program in dist/, found none: npm run build');
  const own = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', TZ: 'UTC', ...env };
  const run = spawnSync(process.execPath, [BIN, ...args], { cwd, env: own, input, encoding: 'utf8', timeout: 25_000 });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** Runs it in a vault, with folders for the cache and the state beside it. */
export function runIn(vault: TestVault, args: readonly string[], options: Partial<RunOptions> = {}): Ran {
  const env = { HOME: vault.own, XDG_CACHE_HOME: `${vault.own}/cache`, XDG_STATE_HOME: `${vault.own}/state` };
  return runNudge(args, { cwd: vault.dir, ...options, env: { ...env, ...options.env } });
}
