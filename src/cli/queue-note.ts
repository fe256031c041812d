import { tieOf } from '../edit/own-line.ts';
import { NudgeError } from '../errors.ts';
import type { QueueDocument } from '../render/documents.ts';
import { render } from '../render/registry.ts';
import { logOf } from './log-plan.ts';
import { findTarget } from './one-item.ts';
import { QUEUE_NOTE } from './open-to-show.ts';
import type { Session } from './session.ts';
import { type OwnNoteWritten, writeOwnNote } from './write-own-note.ts';

/** Writes the queue into the vault. Throws a `refused` error for a note of that name that nudge did not write. */
export async function writeQueue(session: Session, document: QueueDocument): Promise<OwnNoteWritten> {
  const options = { ...session.renderOptions, notePath: QUEUE_NOTE, tieOf: tieFor(session) };
  const drawn = await render('queue', 'markdown', document, options);
  return writeOwnNote(session, { path: QUEUE_NOTE, what: 'a queue', drawn }, 'queue --write');
}

/** Ties a line to its nudge where a tick says something that can be written: an item, or somebody with a log. */
function tieFor(session: Session): (id: string) => string | null {
  return (id) => {
    try {
      const target = session.book.items.has(id) ? null : findTarget(session, id);
      const canBeTicked = target === null || (target.kind === 'person' && logOf(target.person) !== null);
      return canBeTicked ? tieOf(id) : null;
    } catch (error) {
      if (error instanceof NudgeError) return null;
      throw error;
    }
  };
}
