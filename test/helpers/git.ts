import { spawnSync } from 'node:child_process';

/** What git says of itself; null where there is no git. */
export const GIT: string | null = spawnSync('git', ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? null;

/** How a call of git ended, and what it said. */
export interface GitRan {
  status: number;
  stdout: string;
  stderr: string;
}

/** An environment in which nothing of the user's own git counts, and every commit is made at one time. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  // Temporary clones need not outlive a power cut.
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'core.fsync',
  GIT_CONFIG_VALUE_0: 'none',
  GIT_CONFIG_KEY_1: 'gc.auto',
  GIT_CONFIG_VALUE_1: '0',
  GIT_AUTHOR_NAME: 'Ada Moss',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2026-11-20T12:00:00Z',
  GIT_COMMITTER_NAME: 'Ada Moss',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2026-11-20T12:00:00Z',
};

/** Runs git in a folder, whatever comes of it. */
export function tryGit(cwd: string, ...args: string[]): GitRan {
  if (GIT === null) throw new Error('expected the program git, found none on the PATH');
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, env: GIT_ENV, encoding: 'utf8', timeout: 60_000 });
  return { status: status ?? 255, stdout, stderr };
}

/** Runs git in a folder; throws where it fails. */
export function runGit(cwd: string, ...args: string[]): string {
  const ran = tryGit(cwd, ...args);
  if (ran.status !== 0) throw new Error(`git ${args.join(' ')} in ${cwd}: ${ran.status}\n${ran.stdout}${ran.stderr}`);
  return ran.stdout.trim();
}
