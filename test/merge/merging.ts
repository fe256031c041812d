import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { mergeNotes } from '../../src/merge/merge-notes.ts';
import type { MergedNote } from '../../src/merge/types.ts';

/** Merges a note as git would have it done, with our label and theirs beside the markers. */
export function merge(base: string, ours: string, theirs: string, path = 'note.md'): MergedNote {
  const labels = { ours: 'ours', theirs: 'theirs' };
  return mergeNotes({ base, ours, theirs }, { path, config: DEFAULT_CONFIG, markerSize: 7, labels });
}

/** The words in a text; days and other figures are none. */
export function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
}
