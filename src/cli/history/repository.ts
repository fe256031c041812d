import type { Day } from '../../dates/day.ts';
import { NudgeError } from '../../errors.ts';
import type { Git } from '../git/program.ts';

/** The repository that a vault is in. */
export interface Repository {
  /** The path of the vault in it: empty, or with `/` at its end. */
  prefix: string;
  /** Whether it is a clone without the whole past. */
  shallow: boolean;
}

/** Finds the repository of the folder that `git` looks at. Throws a `not-found` error where there is none, or no commit in it. */
export async function findRepository(git: Git): Promise<Repository> {
  const found = await git.run(['rev-parse', '--is-shallow-repository', '--show-prefix']);
  if (found.status !== 0) throw noRepository(found.stderr);
  const [shallow = '', prefix = ''] = found.stdout.toString().split('\n');
  const head = await git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (head.status !== 0) throw noRepository('');
  return { prefix, shallow: shallow === 'true' };
}

function noRepository(said: string): NudgeError {
  const owned = said.includes('dubious ownership');
  const found = owned ? 'one that belongs to somebody else, which git does not trust' : 'none';
  return new NudgeError(
    'not-found',
    `expected a git repository with a commit, which knows the past of the notes; found ${found}`,
    owned
      ? 'If you do, say so: git config --global --add safe.directory FOLDER.'
      : 'Begin one in the vault, and the ledger grows from then on: git init, git add --all, git commit -m "Begin". Without it, nudge audit tells what the notes themselves say.',
  );
}

/** Where all commits are later than the day that is looked from. */
export function noCommit(today: Day): NudgeError {
  return new NudgeError('not-found', `expected a commit of ${today} or before, found only later ones`);
}
