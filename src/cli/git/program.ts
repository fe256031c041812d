import { NudgeError } from '../../errors.ts';
import type { Env } from '../../vault/own-folders.ts';

/** The git program, as it looks at one folder. */
export interface Git {
  /** Runs it to its end; throws a `failed` error where there is no git, or where it prints more than {@link MOST_PRINTED}. */
  run(args: readonly string[], input?: string): Promise<GitRan>;
  /** Runs it and gives what it prints piece by piece. Whoever stops listening ends it. */
  stream(args: readonly string[], input: string): AsyncIterable<Buffer>;
}

/** How it ended, and what it printed. */
export interface GitRan {
  status: number;
  stdout: Buffer;
  stderr: string;
}

const MOST_PRINTED = 256 * 1024 * 1024;

/**
 * A repository's own settings may name programs: to watch files, to show, to compare, to sign, to fetch. None of them is
 * wanted, and the notes may be a stranger's: all are turned off, besides that only plumbing is called, which knows neither
 * aliases nor filters.
 */
const HARMLESS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'log.showSignature=false',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
];

/**
 * Of the variables for git only those that say which settings are the user's, and where to look for a repository. A hook's
 * `GIT_DIR` would have another repository answer for the folder, and be written to.
 */
const KEPT_VARIABLES =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;

/** The git program as it looks at a folder, of a repository or not. */
export function gitIn(folder: string, env: Env): Git {
  const before = ['--no-pager', ...HARMLESS.flatMap((setting) => ['-c', setting]), '-C', folder];
  const variables = variablesOf(env);
  return {
    run: (args, input = '') => run([...before, ...args], variables, input),
    stream: (args, input) => stream([...before, ...args], variables, input),
  };
}

function variablesOf(env: Env): Record<string, string | undefined> {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || KEPT_VARIABLES.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    // What a partial clone lacks is not fetched, whatever the repository says of how.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
}

async function run(args: readonly string[], env: Record<string, string | undefined>, input: string): Promise<GitRan> {
  const { spawn } = await import('node:child_process');
  const child = spawn('git', args, { env, stdio: 'pipe', windowsHide: true });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', () => reject(noGit()));
    child.on('close', (status) => resolve(status ?? 1));
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_PRINTED) child.kill();
    else out.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    if (err.length < 100) err.push(chunk);
  });
  const status = await ended;
  if (size > MOST_PRINTED) throw new NudgeError('failed', 'expected a history that can be listed, found one too large');
  return { status, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') };
}

async function* stream(
  args: readonly string[],
  env: Record<string, string | undefined>,
  input: string,
): AsyncGenerator<Buffer> {
  const { spawn } = await import('node:child_process');
  const child = spawn('git', args, { env, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  try {
    for await (const chunk of child.stdout) yield chunk;
  } finally {
    child.kill();
  }
}

/** The first thing that git complained of. */
export function complaint(stderr: string): string {
  return (stderr.split('\n').find((line) => line.trim() !== '') ?? 'that it did not').replace(/^(?:fatal|error): /, '');
}

function noGit(): NudgeError {
  return new NudgeError(
    'not-found',
    'expected the program git, found none on the PATH',
    'Install it from https://git-scm.com, or open a shell that has it.',
  );
}
