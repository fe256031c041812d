import { NudgeError } from '../errors.ts';
import { findConflicts } from '../note/conflicts.ts';
import { splitSource } from '../note/source.ts';
import { originalOf } from '../vault/copies.ts';

/**
 * Throws a `refused` error for a note that nothing may be written to until somebody has settled what it says: one with a merge
 * conflict in it, or the copy that file synchronisation left beside another. `text` is the note as it is on the disk, null
 * where it is not there.
 */
export function refuseUnsettled(path: string, absolute: string, text: string | null): void {
  if (text === null) return;
  const [conflict] = text.includes('<<<<<<<') ? findConflicts(splitSource(text).lines) : [];
  if (conflict !== undefined) {
    throw new NudgeError(
      'refused',
      `${path}:${conflict.from + 1}: expected a note that is settled, found that a merge conflict opens here`,
      'Nothing was changed. Keep what is right of both sides, and remove the lines of <<<<<<<, ======= and >>>>>>>.',
    );
  }
  const original = originalOf(path, absolute);
  if (original === null) return;
  throw new NudgeError(
    'refused',
    `${path}: expected a note of its own, found a copy of ${original} that was left beside it`,
    `Nothing was changed. Carry over to ${original} what is right in it, and delete it: nudge check shows what it has.`,
  );
}
