import { visible } from '../render/safe.ts';

/** What of a call tells whether questions may be put. */
interface Asked {
  io: { stdin: { isTTY: boolean }; stderr: { isTTY: boolean } };
  globals: { input: boolean; json: boolean };
}

/** The same, where cards are shown. */
interface Attended {
  io: { stdin: { isTTY: boolean }; stdout: { isTTY: boolean } };
  globals: { input: boolean; json: boolean; quiet: boolean };
}

/** Whether somebody is there to be asked: a terminal on both sides, and no `--no-input`. */
export function canAsk({ io, globals }: Asked): boolean {
  return globals.input && !globals.json && io.stdin.isTTY && io.stderr.isTTY;
}

/** Whether somebody looks at cards on this terminal, and may be asked what becomes of them. */
export function isAttended({ io, globals }: Attended): boolean {
  return io.stdin.isTTY && io.stdout.isTTY && globals.input && !globals.json && !globals.quiet;
}

/** What {@link askKey} gives where there is no more input: Ctrl-D, or a terminal that is gone. */
const END = 'end';

/**
 * Asks for one line, on stderr, so that stdout stays for data. Empty where nothing was typed. The message may hold words of
 * notes and names of files: the terminal never obeys them.
 */
export async function askLine(asked: string): Promise<string> {
  const message = visible(asked);
  if (isDumb()) return (await import('./plain-ask.ts')).plainLine(message);
  const { createPromptModule } = await import('inquirer');
  const { answer } = await answered((context) =>
    createPromptModule(context)<{ answer: string }>([{ type: 'input', name: 'answer', message }]),
  );
  return answer.trim();
}

/** Asks yes or no, in the same way. */
export async function askYes(asked: string, usual: boolean): Promise<boolean> {
  const message = visible(asked);
  if (isDumb()) return (await import('./plain-ask.ts')).plainYes(message, usual);
  const { createPromptModule } = await import('inquirer');
  const { answer } = await answered((context) =>
    createPromptModule(context)<{ answer: boolean }>([{ type: 'confirm', name: 'answer', message, default: usual }]),
  );
  return answer;
}

/**
 * Shows which keys there are, on stdout, and waits for one; what it showed goes again. A letter, or the key's name: `space`,
 * `return`, `left`, {@link END}. On a terminal without cursor, a letter and Enter.
 */
export async function askKey(bar: string): Promise<string> {
  if (isDumb()) return (await (await import('./plain-ask.ts')).plainKey(bar)) ?? END;
  const { keyPrompt } = await import('./key-prompt.ts');
  const ask = (signal: AbortSignal): Promise<string> => keyPrompt({ bar }, { signal, clearPromptOnDone: true });
  return (await unlessEnded(ask)) ?? END;
}

function isDumb(): boolean {
  return process.env.TERM === 'dumb';
}

/** The answer to a question put through Inquirer. Throws what it throws at Ctrl-C where the input ends. */
async function answered<Answer>(
  put: (context: { output: NodeJS.WriteStream; signal: AbortSignal }) => Promise<Answer>,
): Promise<Answer> {
  const output = process.stderr.isTTY ? process.stderr : process.stdout;
  const answer = await unlessEnded((signal) => put({ output, signal }));
  if (answer !== null) return answer;
  const { ExitPromptError } = await import('@inquirer/core');
  throw new ExitPromptError('the input ended');
}

/**
 * Null where the input ends (Ctrl-D). Inquirer then waits for ever, and Node, with nothing left to wait for itself, says so
 * before it exits.
 */
async function unlessEnded<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  process.once('beforeExit', end);
  try {
    return await ask(ended.signal);
  } catch (error) {
    if (ended.signal.aborted) return null;
    throw error;
  } finally {
    process.off('beforeExit', end);
  }
}
