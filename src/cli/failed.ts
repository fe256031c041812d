import { NudgeError } from '../errors.ts';
import { INTERRUPTED } from './command.ts';
import type { Io } from './io.ts';

const ISSUES = 'Please report it, with the command and what NUDGE_DEBUG=1 adds.';

/** The one map from errors to messages and exit statuses: says what went wrong on stderr. */
export async function failed(error: unknown, io: Io): Promise<number> {
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
