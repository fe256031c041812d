import { NudgeError } from '../errors.ts';
import { splitSource } from '../note/source.ts';
import { applyEdits } from './apply.ts';
import { neighboursOf } from './find-line.ts';
import { type ItemPlace, itemEdit } from './item-edit.ts';
import type { Marked, Place } from './mark.ts';
import type { InnerEdit } from './types.ts';

type Replace = Extract<InnerEdit, { op: 'replace' }>;

/** Several items of one note marked: the edits, at most one for each line, and the text that they make. */
export interface MarkedNote {
  edits: Replace[];
  text: string;
  /** The line on which what stood on a line stands now: a repeating item's next occurrence pushes lines down. */
  lineNow(line: number): number;
}

/**
 * Marks items of one note (`text` as it was when they were found) in one go, also where they share a line: from the last
 * to the first, so that no mark moves what is still to be marked. Throws a `refused` error where one can't be written.
 */
export function markItems(
  text: string,
  items: readonly ItemPlace[],
  mark: (line: string, place: Place) => Marked,
): MarkedNote {
  const byLine = new Map<number, Replace>();
  let current = text;
  for (const item of items.toSorted(
    (a, b) => b.end.line - a.end.line || b.end.column - a.end.column || b.line - a.line,
  )) {
    const edit = itemEdit(current, item, mark);
    if (edit.op !== 'replace') continue;
    const earlier = byLine.get(edit.line);
    // A mark for the whole line speaks of every item in it.
    if (earlier !== undefined && item.ownLine) continue;
    const applied = applyEdits(current, [edit]);
    if ('refused' in applied)
      throw new NudgeError('refused', `${item.path}: ${applied.refused}`, 'Nothing was changed.');
    current = applied.text;
    byLine.set(edit.line, earlier === undefined ? edit : { ...earlier, replacement: edit.replacement });
  }
  const { lines } = splitSource(text);
  const edits = [...byLine.values()]
    .map((edit) => ({ ...edit, near: neighboursOf(lines, edit.line) }))
    .sort((a, b) => a.line - b.line);
  return { edits, text: current, lineNow: (line) => line + added(edits, line) };
}

/** Lines that were put in above a line, or in its own place before it. */
function added(edits: readonly Replace[], line: number): number {
  return edits.reduce((sum, edit) => (edit.line <= line ? sum + edit.replacement.split('\n').length - 1 : sum), 0);
}
