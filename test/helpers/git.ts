import { spawnSync } from 'node:child_process';

/** Settings of nobody: what the user of this machine has configured is not seen. */
export const GIT_ENV: Record<string, string> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
};

/** A real repository in some folder. */
export interface TestRepo {
  /** Runs git there; what it prints. Throws where it fails, with what it says. */
  git(...args: string[]): string;
  /** Commits everything as it is, authored at `date` (`2026-11-20T10:00:00+0100`); its hash in short. */
  commit(date: string, message?: string): string;
}

/** Makes a repository of a folder, with a branch `main`. */
export function makeRepo(folder: string): TestRepo {
  const git = (args: readonly string[], env: Record<string, string> = {}): string => {
    const all = { PATH: process.env.PATH ?? '', ...GIT_ENV, ...env };
    const ran = spawnSync('git', ['-C', folder, ...args], { env: all, encoding: 'utf8', timeout: 20_000 });
    if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}${ran.stdout}`);
    return ran.stdout.trim();
  };
  git(['init', '--quiet', '--initial-branch=main']);
  return {
    git: (...args) => git(args),
    commit(date, message = 'notes') {
      const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      git(['add', '--all']);
      git(['commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', message], dates);
      return git(['rev-parse', 'HEAD']).slice(0, 8);
    },
  };
}
