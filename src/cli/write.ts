import { undoFolder } from '../edit/journal.ts';
import type { LineEdit } from '../edit/types.ts';
import { type Written, writeEdits } from '../edit/write-edits.ts';
import type { Session } from './session.ts';

/**
 * Writes edits to the vault, with a record under the command's name, so that `nudge undo` can take them back; those that
 * are `unrecorded` stay then.
 */
export function writeRecorded(
  session: Session,
  edits: readonly LineEdit[],
  command: string,
  unrecorded: readonly LineEdit[] = [],
): Written {
  const { root, stateFolder, io, sitting } = session;
  const folder = stateFolder === null ? null : undoFolder(stateFolder, root);
  return writeEdits(root, edits, { folder, command, at: new Date(io.now()).toISOString(), unrecorded, sitting });
}
