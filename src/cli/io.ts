import { NudgeError } from '../errors.ts';
import type { Env } from '../vault/own-folders.ts';
import { askKey, askLine } from './ask.ts';

/** Where text goes: the terminal, a pipe or a test. */
export interface Output {
  write(text: string): void;
  isTTY: boolean;
  /** Null where it has no width. */
  columns: number | null;
  rows: number | null;
}

/** Everything that a command touches of the process: the only place for it, and for the clock. */
export interface Io {
  stdout: Output;
  stderr: Output;
  stdin: {
    isTTY: boolean;
    /** All of it, as text. */
    read(): Promise<string>;
  };
  /** Questions to whoever sits there; they are only put where that can be. */
  ask: {
    /** Shows which keys there are, and gives the one that is pressed: a letter, or a name such as `space` or `end`. */
    key(bar: string): Promise<string>;
    /** One line, trimmed. */
    line(message: string): Promise<string>;
  };
  env: Env;
  cwd: string;
  platform: string;
  /** How this program was started: Node and the script, absolute. */
  program: readonly [node: string, script: string];
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Runs another program (editor, pager) on this terminal and waits; `input` is written to it where given. Its exit
   * status, or null where there is no such program.
   */
  spawn(command: string, args: readonly string[], input?: string): Promise<number | null>;
}

/** The real process. */
export function processIo(): Io {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    stdin: { isTTY: process.stdin.isTTY === true, read: readStdin },
    ask: { key: askKey, line: askLine },
    env: process.env,
    get cwd() {
      return workingFolder();
    },
    platform: process.platform,
    program: [process.execPath, process.argv[1] ?? ''],
    now: () => Date.now(),
    spawn: runProgram,
  };
}

/** A shell may stand in a folder that somebody has removed. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    const message = 'expected to be in a folder that exists, found that it has been removed';
    throw new NudgeError('not-found', message, 'Go to another with cd.');
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTTY: stream.isTTY === true,
    // A terminal that has not been told its size says 0.
    get columns() {
      return stream.columns || null;
    },
    get rows() {
      return stream.rows || null;
    },
  };
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

async function runProgram(command: string, args: readonly string[], input?: string): Promise<number | null> {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const stdin = input === undefined ? 'inherit' : 'pipe';
    // Ctrl-C reaches both; what it means while a pager or editor is open, that program decides.
    process.on('SIGINT', unheeded);
    const ended = (status: number | null): void => {
      process.off('SIGINT', unheeded);
      resolve(status);
    };
    const child = spawn(command, args, { stdio: [stdin, 'inherit', 'inherit'] });
    child.on('error', () => ended(null));
    child.on('close', (status) => ended(status ?? 1));
    // A pager that is left early closes its end; that is no error.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** In plain English, whatever the user's language, for what it says is read. */
function unheeded(): void {}
