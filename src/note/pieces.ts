import { trimEnd } from './columns.ts';
import type { RawLine } from './raw-block.ts';

/** A line that begins a block of its own within a paragraph: a date in bold, a box, or a task of todo.txt. */
const OWN_BLOCK =
  /^(?:(?:\*\*|__)[^*_]{0,30}\d[^*_]{0,30}(?:\*\*|__|$)|\[[ xX/-]?\] |[☐☑☒]|\([A-Z]\) \S|x \d{4}-\d\d-\d\d )/;
const BOX = /^(?:\[[^\]]?\] |[☐☑☒])/u;

/** Columns of a line that its writer, or an editor, may have wrapped. */
const WRAPPED = 60;

/**
 * Cuts lines where one begins a block of its own, and where quoted lines pass into lines without `>`. Markdown takes a
 * line at the margin below a bullet to be part of it; below a box with few words it was meant as a line of its own.
 */
export function splitPieces(lines: readonly RawLine[]): RawLine[][] {
  const pieces: RawLine[][] = [];
  for (const line of lines) {
    const last = pieces[pieces.length - 1];
    if (last === undefined || last[0]?.quoted !== line.quoted || OWN_BLOCK.test(line.text) || isBelowBox(last, line))
      pieces.push([line]);
    else last.push(line);
  }
  return pieces;
}

function isBelowBox(above: readonly RawLine[], line: RawLine): boolean {
  const [box] = above;
  const last = above[above.length - 1];
  return (
    box !== undefined &&
    last !== undefined &&
    BOX.test(box.text) &&
    line.start < box.start &&
    last.text.length < WRAPPED
  );
}

/** Takes the `#` signs off a heading's line, at its end as well. */
export function withoutHashes(line: RawLine): RawLine {
  const opening = /^#{1,6}[ \t]*/.exec(line.text)?.[0].length ?? 0;
  const text = line.text.slice(opening);
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 35) end -= 1;
  const closed = end < text.length && (end === 0 || /[ \t]/.test(text.charAt(end - 1)));
  return { ...line, start: line.start + opening, text: closed ? trimEnd(text.slice(0, end)) : text };
}
