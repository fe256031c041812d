import type { RawLine } from './raw-block.ts';
import { skipBlanks } from './source.ts';

/** What is looked at of a block that the Markdown parser found. */
interface Found {
  /** First line, and the line after the last, 0-based. */
  map: [number, number] | null;
  /** The signs that open it. */
  markup: string;
  content: string;
}

/** Whether a code fence was never closed, so that the rest of the note was taken for code. */
export function isUnclosedFence(token: Found, lines: readonly string[]): boolean {
  const [from, to] = token.map ?? [0, 0];
  const last = (lines[to - 1] ?? '').trim().replace(/^[>\s]+/, '');
  const closed = to - from > 1 && last.startsWith(token.markup) && last.split(token.markup.charAt(0)).join('') === '';
  return !closed && to >= lines.length;
}

/** Whether a block of HTML is a comment. */
export function isComment(token: Found): boolean {
  return token.content.trimStart().startsWith('<!--');
}

/** Whether a block of HTML is a comment that is never closed: it hides the rest of the note. */
export function isUnclosedComment(token: Found): boolean {
  return isComment(token) && !token.content.includes('-->');
}

/** The words after the end of a comment that opens a block of HTML, on its last line; null where there are none. */
export function htmlTail(token: Found, last: RawLine): RawLine | null {
  if (!isComment(token)) return null;
  const end = last.text.indexOf('-->');
  if (end === -1) return null;
  const at = skipBlanks(last.text, end + 3);
  return at >= last.text.length ? null : { ...last, start: last.start + at, text: last.text.slice(at) };
}
