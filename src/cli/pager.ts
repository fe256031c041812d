import { splitCommand } from './command-line.ts';
import type { Io } from './io.ts';
import type { Drawing } from './session.ts';

/**
 * Shows a long text page by page on a terminal, else writes it. `PAGER` is honoured (empty or `cat`: none); without it,
 * `less`, which stays out of the way of what fits the screen. With `--no-input` and `-q` nothing waits for a key.
 */
export async function paged({ io, globals }: Pick<Drawing, 'io' | 'globals'>, text: string): Promise<void> {
  const command = globals.input && !globals.quiet ? pagerOf(io) : null;
  if (command !== null && !fits(io, text)) {
    const [program = '', ...args] = command;
    if ((await io.spawn(program, args, text)) !== null) return;
  }
  io.stdout.write(text);
}

/** The pager's name and arguments, or null for none. */
function pagerOf({ env, stdout, stdin }: Io): string[] | null {
  if (!stdout.isTTY || !stdin.isTTY || env.TERM === 'dumb') return null;
  const named = env.PAGER?.trim();
  if (named === '' || named === 'cat') return null;
  const [program = 'less', ...args] = splitCommand(named ?? '');
  return program === 'less' && args.length === 0 ? ['less', '-FRX'] : [program, ...args];
}

function fits({ stdout }: Io, text: string): boolean {
  return stdout.rows !== null && text.split('\n').length <= stdout.rows;
}
