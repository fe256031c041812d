import { isCommitment } from '../book/commitments.ts';
import { idWords } from '../extract/id.ts';
import type { Item } from '../extract/types.ts';
import { readableText } from '../note/readable.ts';
import type { Note } from '../note/types.ts';
import type { Snap, Version } from './types.ts';

/** What the ledger keeps of a note as it was understood. */
export function snapshot(note: Note, items: readonly Item[]): Omit<Version, 'path'> {
  return {
    snaps: items.filter(isCommitment).map(snapOf),
    denied: note.blocks
      .filter(({ marks }) => marks.some(({ field }) => field === 'no'))
      .map(({ text }) => idWords(text)),
  };
}

function snapOf(item: Item & Pick<Snap, 'kind'>): Snap {
  const { id, line, kind, owner, to, action, text, said, due, scheduled, status, closed } = item;
  const words = idWords(readableText(text));
  return { id, line, kind, owner, to, action, text, said, due, scheduled, status, closed, words };
}
