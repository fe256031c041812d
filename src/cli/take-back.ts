import { undoFolder } from '../edit/journal.ts';
import type { WhichStep } from '../edit/sittings.ts';
import { type Undone, undoLast } from '../edit/undo.ts';
import { NudgeError } from '../errors.ts';
import type { ActChange, ActDocument } from '../render/documents.ts';
import { shorten } from '../words.ts';

/**
 * Takes back what the last command wrote in the vault `root`, one so many before, or the last step of a sitting. Throws
 * where there is nothing, or where a note has changed since.
 */
export function takeBack(root: string, folder: string, which: WhichStep = {}): ActChange[] {
  return changesOf(undoLast(root, folder, which));
}

/** What was taken back, as it is reported. */
export function undoDocument(changed: readonly ActChange[]): ActDocument {
  return { action: 'undo', dryRun: false, changed, unchanged: [], understood: [], asked: false };
}

/** Where the records of what was written in a vault are. Throws where the environment names no folder for them. */
export function recordsOf(root: string, state: string | null): string {
  if (state !== null) return undoFolder(state, root);
  throw new NudgeError(
    'not-found',
    'expected a record of what was written, found no folder to keep one in',
    'Set HOME or XDG_STATE_HOME.',
  );
}

function changesOf({ command, files }: Undone): ActChange[] {
  const what = shorten(command, 60);
  return files.map(({ path, removed }) => ({
    id: null,
    did: removed ? 'undone, the note is gone again' : 'undone',
    what,
    path,
    line: null,
    before: null,
    after: null,
    also: [],
    aside: null,
  }));
}
