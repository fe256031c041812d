import { NudgeError } from '../errors.ts';
import { INTERRUPTED } from './command.ts';
import type { Io } from './io.ts';
import { runProgram } from './program.ts';

const ISSUES = 'Please report it, with the command and what NUDGE_DEBUG=1 adds.';

/**
 * Runs `nudge` with these arguments (without node and script). Never throws: whatever goes wrong is said on stderr.
 * Resolves to the exit status: 0 right, 1 failed, 2 wrong usage, 3 something was found.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await runProgram(argv, io);
  } catch (error) {
    return await failed(error, io);
  }
}

/** The one map from errors to messages and exit statuses. */
async function failed(error: unknown, io: Io): Promise<number> {
  const { say } = await import('./say.ts');
  if (error instanceof NudgeError) {
    say(io, `nudge: ${error.message}`, error.hint);
    if (debugging(io)) say(io, error.stack ?? '');
    return error.exitStatus;
  }
  // What inquirer throws at Ctrl-C.
  if (error instanceof Error && error.name === 'ExitPromptError') return INTERRUPTED;
  say(
    io,
    `nudge: something went wrong that should not have: ${error instanceof Error ? error.message : String(error)}`,
    ISSUES,
  );
  if (debugging(io) && error instanceof Error) say(io, error.stack ?? '');
  return 1;
}

function debugging(io: Io): boolean {
  return io.env.NUDGE_DEBUG !== undefined && io.env.NUDGE_DEBUG !== '';
}
