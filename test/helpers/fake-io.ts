import type { Io } from '../../src/cli/io.ts';

/** A process that is none: what it wrote can be looked at, and keys and programs are given. */
export interface FakeIo extends Io {
  out(): string;
  err(): string;
  /** Programs that were started. */
  started: { command: string; args: readonly string[]; input: string | undefined }[];
}

/** What a fake process is like, where it matters. */
export interface FakeOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Whether stdin, stdout and stderr are a terminal. */
  tty?: boolean;
  columns?: number;
  rows?: number;
  /** Keys that are pressed, by letter or name, one after the other; when none is left, Ctrl-C is. */
  keys?: readonly string[];
  /** Lines that are typed, one after the other; null is Ctrl-C, and so is the end of them. */
  lines?: readonly (string | null)[];
  /** Programs that can be started, with the exit status each ends with. */
  programs?: Record<string, number>;
}

/** Noon on Friday 20 November 2026, in UTC. */
const NOW = Date.UTC(2026, 10, 20, 12);

export function fakeIo(options: FakeOptions = {}): FakeIo {
  const { cwd = '/', env = {}, tty = false, columns = null, rows = null, programs = {} } = options;
  const written = { out: '', err: '' };
  const keys = [...(options.keys ?? [])];
  const lines = [...(options.lines ?? [])];
  const started: FakeIo['started'] = [];
  const output = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: tty,
    columns,
    rows,
  });
  return {
    stdout: output('out'),
    stderr: output('err'),
    stdin: { isTTY: tty, read: async () => '' },
    ask: {
      key: async (bar) => {
        written.out += `${bar}\n`;
        return keys.shift() ?? interrupt();
      },
      line: async (message) => {
        written.err += `${message}\n`;
        return lines.shift() ?? interrupt();
      },
    },
    env,
    cwd,
    platform: 'linux',
    program: ['/usr/bin/node', '/usr/bin/nudge'],
    now: () => NOW,
    spawn: async (command, args, input) => {
      started.push({ command, args, input });
      return programs[command] ?? null;
    },
    out: () => written.out,
    err: () => written.err,
    started,
  };
}

/** What Inquirer throws at Ctrl-C. */
function interrupt(): never {
  throw Object.assign(new Error('interrupted'), { name: 'ExitPromptError' });
}
