import type { Book } from '../book/types.ts';
import { tieOf } from '../edit/own-line.ts';
import { derivedId } from '../queue/make.ts';
import type { Nudge } from '../queue/types.ts';
import type { QueueDocument } from '../render/documents.ts';
import { render } from '../render/registry.ts';
import { QUEUE_NOTE } from './own-notes.ts';
import type { Session } from './session.ts';
import { type OwnNoteWritten, writeOwnNote } from './write-own-note.ts';

/** Writes the queue into the vault. Throws a `refused` error for a note of that name that nudge did not write. */
export async function writeQueue(session: Session, document: QueueDocument): Promise<OwnNoteWritten> {
  const tickable = new Set(document.nudges.filter((nudge) => canBeTicked(session.book, nudge)).map(({ id }) => id));
  const tie = (id: string): string | null => (tickable.has(id) ? tieOf(id) : null);
  const options = { ...session.renderOptions, notePath: QUEUE_NOTE, tieOf: tie };
  const drawn = await render('queue', 'markdown', document, options);
  return writeOwnNote(session, { path: QUEUE_NOTE, what: 'a queue', drawn }, 'queue --write');
}

/** Whether a tick says something that can be written: of an item, or in the log of the person a nudge is made of. */
function canBeTicked({ items, people }: Book, { id, kind, person }: Nudge): boolean {
  if (items.has(id)) return true;
  return person !== null && id === derivedId(kind, person) && people.get(person)?.path != null;
}
