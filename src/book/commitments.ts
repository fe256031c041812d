import type { Item } from '../extract/types.ts';
import { type Directory, personOf } from './directory.ts';
import type { NoteRecord } from './record.ts';
import type { Commitment, PersonKey } from './types.ts';

/** Lists whose bullets are errands of mine and nobody's word; other lists' bullets are promises like any other. */
const ERRAND_LISTS = new Set(['calls', 'travel', 'articles']);

/** Whether somebody's word stands behind an item: it is neither soft interest nor an errand on a list. */
export function isCommitment<T extends Pick<Item, 'kind' | 'list'>>(item: T): item is T & { kind: Commitment['kind'] } {
  return item.kind !== 'opportunity' && (item.list === null || !ERRAND_LISTS.has(item.list));
}

/** Promises and what is owed to me, in the order of the notes, with their people. */
export function buildCommitments(records: readonly NoteRecord[], directory: Directory): Commitment[] {
  return records.flatMap(({ note, items }) =>
    items.flatMap((item): Commitment[] => {
      if (!isCommitment(item)) return [];
      const names = item.kind === 'awaiting' ? [item.owner] : item.to;
      const keys = names.map((name) =>
        personOf(directory, { note, name, line: item.line, unknown: 'ignore', firm: true }),
      );
      return [{ item, kind: item.kind, people: distinct(keys) }];
    }),
  );
}

/** The known people among these, each once. */
export function distinct(keys: readonly (PersonKey | null)[]): PersonKey[] {
  const known = keys.filter((key) => key !== null);
  return known.length < 2 ? known : [...new Set(known)];
}
