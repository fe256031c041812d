import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/**
 * Letters and signs of one column each that never join with their neighbours: Latin, Greek, Cyrillic, and the signs that
 * are drawn here. Texts of these alone need no segmenter, whose first use costs several milliseconds.
 */
const SIMPLE =
  /^[ -~\u00a1-\u00ac\u00ae-\u024f\u0370-\u0481\u048a-\u052f\u2010-\u2015\u2018-\u201f\u2026\u2039\u203a\u20ac\u2192\u2400-\u2421\u2581-\u2588]*$/;
const COLOUR_CODES = /\u001b\[[0-9;]{1,16}m/g;
const BEYOND_ASCII = /[^\u0000-\u007f]/g;

/** Columns a text takes on a terminal; colour and links take none. */
export function widthOf(text: string): number {
  const plain = text.includes('\u001b') ? text.replace(COLOUR_CODES, '') : text;
  return SIMPLE.test(plain) ? plain.length : stringWidth(plain);
}

/** Breaks a text into lines of at most so many columns, between words where it can. Never empty. */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(2, columns);
  const plain = text.replace(COLOUR_CODES, '');
  if (!SIMPLE.test(plain)) return broken(text, room);
  if (plain.length <= room && plain.trim() === plain) return [text];
  return brokenSimple(text, plain, room);
}

/** Breaks as if every sign were ASCII, which `wrap-ansi` does many times faster, then puts the signs back in order. */
function brokenSimple(text: string, plain: string, room: number): string[] {
  const unused = [...'~^|`'].find((sign) => !plain.includes(sign));
  const signs = plain.match(BEYOND_ASCII);
  if (unused === undefined || signs === null) return broken(text, room);
  let next = 0;
  return broken(text.replace(BEYOND_ASCII, unused), room).map((line) =>
    line.replaceAll(unused, () => signs[next++] ?? unused),
  );
}

function broken(text: string, room: number): string[] {
  return wrapAnsi(text, room, { hard: true }).split('\n');
}

/**
 * Cuts a plain text (without colour) to so many columns, at a word where one ends in the second half, ending in `more` where
 * something was cut off.
 */
export function truncate(text: string, columns: number, more: string): string {
  if (widthOf(text) <= columns) return text;
  const room = columns - widthOf(more);
  let kept = '';
  let width = 0;
  for (const segment of SIMPLE.test(text) ? text : graphemesOf(text)) {
    width += widthOf(segment);
    if (width > room) break;
    kept += segment;
  }
  const space = kept.lastIndexOf(' ');
  const cut = space > kept.length / 2 && text[kept.length] !== ' ' ? kept.slice(0, space) : kept;
  return `${cut.trimEnd()}${more}`;
}

/** Breaks a plain text into at most so many lines, the last of them ending in `more` where something was cut off. */
export function wrapUpTo(text: string, columns: number, most: number, more: string): string[] {
  const lines = wrap(text, columns);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), truncate(lines.slice(most - 1).join(' '), columns, more)];
}

/** Characters as a reader sees them: an emoji of several parts is one. */
function graphemesOf(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
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

/** Blanks between texts that stand beside each other. */
const GAP = '  ';

/** Puts short texts beside each other, as many on a line as it takes; none is broken. One column stays free for the cursor. */
export function packed(texts: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const together = [lines.at(-1) ?? '', text].filter(Boolean).join(GAP);
    if (lines.length > 0 && widthOf(together) < columns) lines[lines.length - 1] = together;
    else lines.push(text);
  }
  return lines;
}

/** Moves lines to the right. */
export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`));
}
