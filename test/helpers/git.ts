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
  return spawn(cwd, args);
}

/** Runs git in a folder, and gives what it prints; throws where it fails, with what it says. */
export function runGit(cwd: string, ...args: string[]): string {
  return passed(args, cwd, spawn(cwd, args));
}

function spawn(cwd: string, args: readonly string[], env: Record<string, string> = {}): GitRan {
  if (GIT === null) throw new Error('expected the program git, found none on the PATH');
  const all = { ...GIT_ENV, ...env };
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, env: all, encoding: 'utf8', timeout: 60_000 });
  return { status: status ?? 255, stdout, stderr };
}

function passed(args: readonly string[], cwd: string, ran: GitRan): string {
  if (ran.status !== 0) throw new Error(`git ${args.join(' ')} in ${cwd}: ${ran.status}\n${ran.stdout}${ran.stderr}`);
  return ran.stdout.trim();
}

/** A real repository in some folder. */
export interface TestRepo {
  /** Runs git there; what it prints. Throws where it fails, with what it says. */
  git(...args: string[]): string;
  /** Commits everything as it is, authored at `date` (`2026-11-20T10:00:00+0100`); its hash in short. */
  commit(date: string, message?: string): string;
}

/** Makes a repository of a folder, with a branch `main`. */
export function makeRepo(folder: string): TestRepo {
  const git = (...args: string[]): string => runGit(folder, ...args);
  git('init', '--quiet', '--initial-branch=main');
  return {
    git,
    commit(date, message = 'notes') {
      git('add', '--all');
      const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      const args = ['commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', message];
      passed(args, folder, spawn(folder, args, dates));
      return git('rev-parse', 'HEAD').slice(0, 8);
    },
  };
}
