import { trimEnd } from './columns.ts';
import type { RawLine } from './raw-block.ts';

/** A line that begins a block of its own within a paragraph: a date in bold, or a box. */
const OWN_BLOCK = /^(?:(?:\*\*|__)[^*_]{0,30}\d[^*_]{0,30}(?:\*\*|__|$)|\[[ xX/-]?\] |[☐☑☒])/;

/** Cuts lines where one begins a block of its own, and where quoted lines pass into lines without `>`. */
export function splitPieces(lines: readonly RawLine[]): RawLine[][] {
  const pieces: RawLine[][] = [];
  for (const line of lines) {
    const last = pieces[pieces.length - 1];
    if (last === undefined || last[0]?.quoted !== line.quoted || OWN_BLOCK.test(line.text)) pieces.push([line]);
    else last.push(line);
  }
  return pieces;
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
