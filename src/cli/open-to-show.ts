import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from './command.ts';
import { openToRead } from './reading.ts';
import type { Session } from './session.ts';

/** The queue as a note of the vault, which a phone can open and tap. */
export const QUEUE_NOTE = 'queue.md';

/**
 * Opens the vault for a command that shows the queue: ticks in the queue's note are carried to the notes first, and said.
 * With `--json` a program reads, and nothing is written unless the command itself `writes`.
 */
export async function openToShow(call: Call, { writes = false } = {}): Promise<Session> {
  const session = await openToRead(call);
  const reads = call.globals.json && !writes;
  if (reads || !existsSync(join(session.root, QUEUE_NOTE))) return session;
  const { carryTicks } = await import('./carry-ticks.ts');
  if (!(await carryTicks(session, QUEUE_NOTE))) return session;
  const { openSession } = await import('./session.ts');
  return openSession(call.globals, call.io);
}
