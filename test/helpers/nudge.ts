import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';
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
  return runNudge(args, { cwd: vault.dir, ...options, env: { ...foldersOf(vault), ...options.env } });
}

/**
 * The same from the sources, without a process: ten times as fast, for tests of what is said and written. What the process
 * adds (the bundle, the index, stdin, signals) is for {@link runIn}.
 */
export async function runHere(
  vault: TestVault,
  args: readonly string[],
  { cwd = vault.dir, env }: Partial<Pick<RunOptions, 'cwd' | 'env'>> = {},
): Promise<Ran> {
  const io = fakeIo({ cwd, env: { ...foldersOf(vault), ...env } });
  return { status: await run(args, io), stdout: io.out(), stderr: io.err() };
}

function foldersOf({ own }: TestVault): Record<string, string> {
  return { HOME: own, XDG_CACHE_HOME: `${own}/cache`, XDG_STATE_HOME: `${own}/state` };
}
