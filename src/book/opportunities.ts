import { type Directory, personOf } from './directory.ts';
import type { NoteRecord } from './record.ts';
import type { Opportunity } from './types.ts';

/** Soft interest in the order of the notes, with the person who showed it. */
export function buildOpportunities(records: readonly NoteRecord[], directory: Directory): Opportunity[] {
  return records.flatMap(({ note, items }) =>
    items
      .filter((item) => item.kind === 'opportunity')
      .map((item) => ({
        item,
        person: personOf(directory, { note, name: item.owner, line: item.line, unknown: 'ignore', firm: true }),
      })),
  );
}
