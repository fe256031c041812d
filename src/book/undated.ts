import type { Problem } from '../problem.ts';
import type { NoteRecord } from './record.ts';

/** Meeting notes that no day can be found for: they count as no conversation, so their people's clocks don't run. */
export function findUndated(records: readonly NoteRecord[]): Problem[] {
  return records
    .filter(({ note }) => note.type === 'meeting' && note.day === null && note.entries.length === 0)
    .map(({ note }) => ({
      path: note.path,
      line: null,
      code: 'no-day',
      severity: 'warning',
      message: 'This meeting note has no day, so it counts as no conversation.',
      hint: 'Write date: YYYY-MM-DD into its front-matter, or put the day into the file’s name.',
    }));
}
