import { NudgeError } from '../../errors.ts';
import type { Captured, Io } from '../io.ts';

const DRIVER = 'merge.nudge.driver';
const NAME = 'merge.nudge.name';
/** What `git config` says where there is no such key: to read one, and to take one away. */
const NO_SUCH_KEY = [1, 5];

/** Runs git in a folder. Throws a `failed` error where there is no git. */
export async function runGit(io: Io, cwd: string, args: readonly string[]): Promise<Captured> {
  const said = await io.capture('git', args, cwd);
  if (said !== null) return said;
  throw new NudgeError(
    'failed',
    'expected the program git, found none on the PATH',
    'Install git, or open a shell that has it.',
  );
}

/** What a vault is in where it is in no git work tree, and what to do about it; null where it is in one. */
export async function outsideWorkTree(io: Io, vault: string): Promise<{ found: string; hint: string } | null> {
  const asked = ['--is-bare-repository', '--is-inside-work-tree'];
  const { status, stdout, stderr } = await runGit(io, vault, ['rev-parse', ...asked]);
  const [isBare, isInside] = String(stdout).split('\n');
  if (status === 0 && isInside === 'true') return null;
  if (status === 0) {
    const found = isBare === 'true' ? 'a bare repository, which has no files' : "git's own folder";
    return { found, hint: 'Name the folder of notes with --vault DIR.' };
  }
  const found = said(stderr);
  const isNone = found.startsWith('not a git repository');
  return {
    found: isNone ? 'no git repository' : found,
    hint: isNone ? 'git init makes one; then commit the notes.' : '',
  };
}

/** The driver's command in this clone's own config; null where none is registered. */
export async function registeredDriver(io: Io, vault: string): Promise<string | null> {
  const { status, stdout } = await runGit(io, vault, ['config', '--local', '--get', DRIVER]);
  return status === 0 ? String(stdout).replace(/\n$/, '') : null;
}

/** Registers the driver in this clone's own config. */
export async function registerDriver(io: Io, vault: string, name: string, command: string): Promise<void> {
  for (const [key, value] of [
    [NAME, name],
    [DRIVER, command],
  ] as const)
    await expectDone(io, vault, ['config', '--local', '--replace-all', key, value]);
}

/** Takes the driver out of this clone's own config; the section goes where nothing else is in it. */
export async function unregisterDriver(io: Io, vault: string): Promise<void> {
  for (const key of [DRIVER, NAME]) await expectDone(io, vault, ['config', '--local', '--unset-all', key], NO_SUCH_KEY);
}

/** Which merge driver git would use for a note in the vault, as the attributes say. */
export async function driverOfNotes(io: Io, vault: string): Promise<string> {
  const { stdout } = await runGit(io, vault, ['check-attr', '-z', 'merge', '--', 'note.md']);
  return String(stdout).split('\0')[2] ?? '';
}

async function expectDone(io: Io, vault: string, args: readonly string[], also: readonly number[] = []): Promise<void> {
  const { status, stderr } = await runGit(io, vault, args);
  if (status === 0 || also.includes(status)) return;
  throw new NudgeError('failed', `expected "git ${args.slice(0, 4).join(' ')}" to work, found ${said(stderr)}`);
}

/** The first thing that git complained of. */
function said(stderr: string): string {
  return (stderr.split('\n').find((line) => line.trim() !== '') ?? 'that it did not').replace(/^(?:fatal|error): /, '');
}
