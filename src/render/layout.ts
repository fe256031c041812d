import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns a text takes on a terminal; colour and links take none. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Breaks a text into lines of at most so many columns, between words where it can. Never empty. */
export function wrap(text: string, columns: number): string[] {
  return wrapAnsi(text, Math.max(2, columns), { hard: true }).split('\n');
}

/** Cuts a plain text (without colour) to so many columns, ending in `more` where something was cut off. */
export function truncate(text: string, columns: number, more: string): string {
  if (widthOf(text) <= columns) return text;
  const room = columns - widthOf(more);
  let kept = '';
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    width += widthOf(segment);
    if (width > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${more}`;
}

/** Fills a text up with blanks to so many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** A prefix, then the text wrapped beside it; further lines hang under the text's beginning. */
export function hang(prefix: string, text: string, columns: number): string[] {
  const indent = widthOf(prefix);
  const lines = wrap(text, columns - indent);
  return lines.map((line, index) => (index === 0 ? `${prefix}${line}` : `${' '.repeat(indent)}${line}`).trimEnd());
}

/**
 * A text at the left and a short one at the right edge of the first line, two blanks apart at least. Where the left one
 * has to be broken and would have less than half of the width, the right one goes on a line of its own below.
 */
export function sides(left: string, right: string, columns: number): string[] {
  if (right === '') return wrap(left, columns);
  const room = columns - widthOf(right) - 2;
  if (room < columns / 2 && widthOf(left) > room) return [...wrap(left, columns), ...wrap(right, columns)];
  const [first = '', ...rest] = wrap(left, room);
  return [`${pad(first, columns - widthOf(right))}${right}`, ...rest];
}

/** Moves lines to the right. */
export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`));
}
