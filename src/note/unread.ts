import type { Range } from './mask.ts';

/** What is not read at all: where it stands, and which of it says "not a promise". */
export interface Unread {
  ranges: Range[];
  /** Comments `<!-- nudge: no -->`. */
  rejections: Range[];
}

const ANY = /[`<{%]|:\/\/|www\.|mailto:/i;
/** One alternative for each kind; a sign that opens nothing is passed over. */
const PIECE =
  /(`+)|(<!--)|(<%)|(\{\{)|(%%)|<(?:\/?[a-z][^<>\n]{0,1000}|![a-z][^<>\n]{0,1000})>|(?:\b[a-z][a-z0-9+.-]{1,15}:\/\/|\bwww\.|\bmailto:)(?:[^\s<>"()[\]|`]|\([^\s()<>]{0,200}\)){1,2000}/giu;

/**
 * Finds what is never read: code, comments (HTML's and Obsidian's), HTML tags, addresses, and templates' placeholders.
 * What opens and is never closed is ordinary text. Linear: the end of each kind is looked for once at most in vain.
 */
export function findUnread(raw: string): Unread {
  const found: Unread = { ranges: [], rejections: [] };
  if (!ANY.test(raw)) return found;
  const seek = seeker(raw);
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(raw); match !== null; match = PIECE.exec(raw)) {
    const end = endOf(raw, match, seek);
    if (end === -1) continue;
    found.ranges.push([match.index, end]);
    if (match[2] !== undefined && isRejection(raw.slice(match.index, end))) found.rejections.push([match.index, end]);
    PIECE.lastIndex = end;
  }
  return found;
}

type Seek = (closing: string, from: number) => number;

/** `indexOf` that remembers what is not there any more: a hundred thousand openings cost one search. */
function seeker(raw: string): Seek {
  const gone = new Set<string>();
  return (closing, from) => {
    if (gone.has(closing)) return -1;
    const at = raw.indexOf(closing, from);
    if (at === -1) gone.add(closing);
    return at;
  };
}

/** The end of the piece that begins with this match, -1 where it is not closed. */
function endOf(raw: string, match: RegExpExecArray, seek: Seek): number {
  const open = match.index + match[0].length;
  if (match[1] !== undefined) return endOfCode(raw, match[1], open, seek);
  const closing =
    match[2] !== undefined ? '-->' : match[3] !== undefined ? '%>' : match[4] !== undefined ? '}}' : match[5];
  if (closing !== undefined) {
    const at = seek(closing, open);
    return at === -1 ? -1 : at + closing.length;
  }
  if (match[0].startsWith('<')) return open;
  // The sign that ends the sentence is not part of an address.
  let end = open;
  while (end > match.index && '.,;:!?*_~\'"'.includes(raw.charAt(end - 1))) end -= 1;
  return end;
}

/** Code ends at a run of as many backticks as it began with. */
function endOfCode(raw: string, ticks: string, from: number, seek: Seek): number {
  const closing = ticks.length > 64 ? -1 : seek(ticks, from);
  if (closing === -1) return -1;
  let at = closing;
  let steps = 0;
  while (at !== -1 && (raw.charAt(at - 1) === '`' || raw.charAt(at + ticks.length) === '`')) {
    let end = at;
    while (raw.charAt(end) === '`') end += 1;
    steps += 1;
    if (steps > 50) return -1;
    at = raw.indexOf(ticks, end);
  }
  return at === -1 ? -1 : at + ticks.length;
}

function isRejection(comment: string): boolean {
  return /^<!--\s{0,20}nudge\s{0,20}:\s{0,20}no\s{0,20}-->$/i.test(comment);
}
