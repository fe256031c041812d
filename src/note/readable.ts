import { findInline } from './inline.ts';
import { findMarks } from './marks.ts';
import { blankOut, type Range } from './mask.ts';
import type { Link, MarkHit } from './types.ts';
import { findUnread } from './unread.ts';

/** A block's words as a reader sees them, and what was found in them; offsets are those of the source text. */
export interface Readable {
  /** Same length as the source; what is not to be read is spaces. */
  text: string;
  marks: MarkHit[];
  links: Link[];
  struck: Range[];
  /** Dates in marks that cannot be, with their offset. */
  bad: { at: number; said: string }[];
}

const PLAIN = { heading: false, item: false };
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Masks what is not to be read, in three steps that each see what the one before left: code, comments and addresses;
 * then marks; then links, emphasis and tags.
 *
 * @param names full names in lower case that may follow an `@`
 */
export function makeReadable(
  raw: string,
  kind: { heading: boolean; item: boolean },
  names: ReadonlySet<string>,
): Readable {
  const unread = findUnread(raw);
  const visible = blankOut(raw, unread.ranges);
  const { marks, masked, bad } = findMarks(visible, kind);
  const unmarked = blankOut(visible, masked);
  const inline = findInline(unmarked, names);
  const text = blankOut(unmarked, inline.masked);
  if (unread.rejections.length === 0) return { text, marks, links: inline.links, struck: inline.struck, bad };
  const rejected = unread.rejections.map(
    ([from, to]): MarkHit => ({ field: 'no', value: '', style: 'comment', from, to }),
  );
  const all = [...marks, ...rejected].sort((a, b) => a.from - b.from);
  return { text, marks: all, links: inline.links, struck: inline.struck, bad };
}

/** The words of a short text without markup, on one line. */
export function readableText(raw: string): string {
  return oneLine(makeReadable(raw, PLAIN, NOBODY).text);
}

/** Blanks and line ends become one space each; none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
