import { findLine } from './find-line.ts';
import { endNear, type Line, splitLines } from './text-lines.ts';
import type { InnerEdit } from './types.ts';

/** The new text; or why it was refused, in a sentence that says what was expected and what was found. */
export type Applied = { text: string } | { refused: string };

/**
 * Applies edits to one note's text; either all of them or none. Everything else stays as it is to the byte: BOM, each
 * line's own end, a last line end or none. An edit's line is found again where it has moved ({@link findLine}), else the
 * edit is refused.
 */
export function applyEdits(text: string, edits: readonly InnerEdit[]): Applied {
  const { bom, lines } = splitLines(text);
  const replaced = new Map<number, string[]>();
  const inserted = new Map<number, string[]>();
  for (const edit of edits) {
    const place = edit.op === 'insert' && edit.after === 0 ? 0 : findLine(lines, { ...edit, number: numberOf(edit) });
    if (typeof place === 'string') return { refused: place };
    if (edit.op === 'insert') {
      inserted.set(place, [...(inserted.get(place) ?? []), ...edit.lines.flatMap(cut)]);
    } else if (replaced.has(place)) {
      return { refused: `expected one change of line ${place}, found two` };
    } else {
      replaced.set(place, edit.op === 'remove' ? [] : cut(edit.replacement));
    }
  }
  return { text: bom + rebuild(lines, replaced, inserted) };
}

function numberOf(edit: InnerEdit): number {
  return edit.op === 'insert' ? edit.after : edit.line;
}

/** Puts the lines together. A new line ends as its neighbour does; the file's last line keeps an end or none. */
function rebuild(lines: readonly Line[], replaced: Map<number, string[]>, inserted: Map<number, string[]>): string {
  const usual = lines[0]?.end || '\n';
  const parts: Line[] = (inserted.get(0) ?? []).map((text) => ({ text, end: usual }));
  for (const [index, line] of lines.entries()) {
    const texts = [...(replaced.get(index + 1) ?? [line.text]), ...(inserted.get(index + 1) ?? [])];
    // The last line of a file may have no end: lines before it in the same place need one all the same.
    const between = endNear(lines, index);
    for (const [at, text] of texts.entries()) parts.push({ text, end: at === texts.length - 1 ? line.end : between });
  }
  const last = parts.at(-1);
  if (last !== undefined && lines.at(-1)?.end === '') last.end = '';
  return parts.map(({ text, end }) => text + end).join('');
}

function cut(text: string): string[] {
  return text.split(/\r?\n/);
}
