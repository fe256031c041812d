import { NudgeError } from '../../errors.ts';
import { complaint, type Git } from './program.ts';

const DRIVER = 'merge.nudge.driver';
const NAME = 'merge.nudge.name';
/** What `git config` says where there is no such key: to read one, and to take one away. */
const NO_SUCH_KEY = [1, 5];

/** What a vault is in where it is in no git work tree, and what to do about it; null where it is in one. */
export async function outsideWorkTree(git: Git): Promise<{ found: string; hint: string } | null> {
  const { status, stdout, stderr } = await git.run(['rev-parse', '--is-inside-work-tree']);
  if (status === 0 && String(stdout) === 'true\n') return null;
  // Of a repository that it was not led to by its work tree git tells no more: it may be a stranger's.
  if (status === 0 || stderr.includes('bareRepository')) {
    const found = "a bare repository or git's own folder, where no files are";
    return { found, hint: 'Name the folder of notes with --vault DIR.' };
  }
  const found = complaint(stderr);
  const isNone = found.startsWith('not a git repository');
  return {
    found: isNone ? 'no git repository' : found,
    hint: isNone ? 'git init makes one; then commit the notes.' : '',
  };
}

/** The driver's command in this clone's own config; null where none is registered. */
export async function registeredDriver(git: Git): Promise<string | null> {
  const { status, stdout } = await git.run(['config', '--local', '--get', DRIVER]);
  return status === 0 ? String(stdout).replace(/\n$/, '') : null;
}

/** Registers the driver in this clone's own config. */
export async function registerDriver(git: Git, name: string, command: string): Promise<void> {
  for (const [key, value] of [
    [NAME, name],
    [DRIVER, command],
  ] as const)
    await expectDone(git, ['config', '--local', '--replace-all', key, value]);
}

/** Takes the driver out of this clone's own config; the section goes where nothing else is in it. */
export async function unregisterDriver(git: Git): Promise<void> {
  for (const key of [DRIVER, NAME]) await expectDone(git, ['config', '--local', '--unset-all', key], NO_SUCH_KEY);
}

/** Which merge driver git would use for a note in the vault, as the attributes say. */
export async function driverOfNotes(git: Git): Promise<string> {
  const { stdout } = await git.run(['check-attr', '-z', 'merge', '--', 'note.md']);
  return String(stdout).split('\0')[2] ?? '';
}

async function expectDone(git: Git, args: readonly string[], also: readonly number[] = []): Promise<void> {
  const { status, stderr } = await git.run(args);
  if (status === 0 || also.includes(status)) return;
  throw new NudgeError('failed', `expected "git ${args.slice(0, 4).join(' ')}" to work, found ${complaint(stderr)}`);
}
