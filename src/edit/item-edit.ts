import { NudgeError } from '../errors.ts';
import type { Item } from '../extract/types.ts';
import { splitSource } from '../note/source.ts';
import { neighboursOf } from './find-line.ts';
import { partsOfLine } from './line-parts.ts';
import type { Marked, Place } from './mark.ts';
import type { LineEdit } from './types.ts';

/** What an edit needs to know of an item. */
export type ItemPlace = Pick<Item, 'path' | 'line' | 'column' | 'end' | 'ownLine'>;

/**
 * The edit that marks an item in its note. `text` is the note's text as it was when the item was found, and `mark` one of
 * the functions of `mark.ts`: `itemEdit(text, item, (line, place) => markDone(line, { day, ...place, style }))`.
 *
 * A box is on the item's first line, which is the only one that Obsidian Tasks reads; any other item is marked where its
 * sentence ends: at the end of the line that it has to itself, else right behind it. Throws a `refused` error where the
 * mark can't be written.
 */
export function itemEdit(text: string, item: ItemPlace, mark: (line: string, place: Place) => Marked): LineEdit {
  const { lines, bom } = splitSource(text);
  const first = lines[item.line - 1] ?? '';
  const boxed = item.ownLine && partsOfLine(first).box !== null;
  const line = boxed ? item.line : item.end.line;
  const expected = lines[line - 1];
  if (expected === undefined) {
    throw new NudgeError(
      'refused',
      `${item.path}:${line}: expected the item's line, found the end of the note`,
      'Nothing was changed.',
    );
  }
  // A BOM is the first column of line 1, but no part of the line.
  const shift = line === 1 ? bom : 0;
  const span = { from: (item.line === line ? item.column : 1) - shift, to: item.end.column - shift };
  const whole = item.ownLine && !isRow(expected);
  const marked = mark(expected, whole ? {} : { span });
  if ('refused' in marked)
    throw new NudgeError('refused', `${item.path}:${line}: ${marked.refused}`, 'Nothing was changed.');
  const near = neighboursOf(lines, line);
  return { op: 'replace', path: item.path, line, expected, near, replacement: marked.lines.join('\n') };
}

/** A table's row: what is written after its last `|` would make another cell. */
function isRow(line: string): boolean {
  return /^[\s>]{0,50}\|/.test(line);
}
