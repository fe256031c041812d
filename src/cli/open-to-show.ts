import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from './command.ts';
import { ownNotes } from './own-notes.ts';
import { openToRead } from './reading.ts';
import type { Session } from './session.ts';

/** How a vault is opened to be shown. */
export interface Showing {
  /** Whether the command writes, so that ticks are carried with `--json`, too. */
  writes?: boolean;
  /** A further note of nudge's own whose ticks are looked at, such as the one that is to be written anew. */
  also?(session: Session): string;
}

/**
 * Opens the vault for a command that shows the queue or the audit: ticks in the queue's note and in the audits of this
 * week and the last are carried to the notes first, and said. With `--json` a program reads, and nothing is written unless
 * the command itself `writes`.
 */
export async function openToShow(call: Call, { writes = false, also }: Showing = {}): Promise<Session> {
  const session = await openToRead(call);
  if (call.globals.json && !writes) return session;
  const { root, config, today } = session;
  const notes = new Set([...ownNotes(config, today), ...(also === undefined ? [] : [also(session)])]);
  const there = [...notes].filter((path) => existsSync(join(root, path)));
  if (there.length === 0) return session;
  const { carryTicks } = await import('./carry-ticks.ts');
  if (!(await carryTicks(session, there))) return session;
  const { openSession } = await import('./session.ts');
  return openSession(call.globals, call.io);
}
