import { nameWithin, noteOfAddress } from './links.ts';
import type { Range } from './mask.ts';
import { mentionAt } from './mentions.ts';
import type { Link } from './types.ts';

/** What the signs within a text are: what to mask, the links, and what is struck out. */
export interface Inline {
  masked: Range[];
  links: Link[];
  struck: Range[];
}

interface Scan extends Inline {
  text: string;
  names: ReadonlySet<string>;
  /** Where the last `[` stood that no `]` has closed yet. */
  bracket: number;
  /** Where `~~` and `==` were opened, -1 where not. */
  tildes: number;
  equals: number;
}

const ANY = /[[*_~\\#@^&]|==/;
const SIGN = /!?\[\[|!\[|\[\^|\[|\]|\*+|_+|~~+|==|\\|[#@^&]/g;
/** Longest link, tag or address that is looked for. */
const MAX = 300;

/**
 * Finds links, emphasis, tags, footnotes, block ids and escapes. It is lenient: a sign is markup when it stands at the
 * edge of a word, whether or not it has a partner; what is shown to a reader stays.
 *
 * @param text the words of a block in which code, comments, addresses and marks are already blanked
 * @param names full names in lower case that an `@` may stand before, so that `@Sam Rourke` is one
 */
export function findInline(text: string, names: ReadonlySet<string>): Inline {
  if (!ANY.test(text)) return { masked: [], links: [], struck: [] };
  const scan: Scan = { text, names, masked: [], links: [], struck: [], bracket: -1, tildes: -1, equals: -1 };
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(text); match !== null; match = SIGN.exec(text)) {
    SIGN.lastIndex = Math.max(SIGN.lastIndex, readSign(scan, match[0], match.index));
  }
  return scan;
}

/** Reads one sign and gives the index from which to go on. */
function readSign(scan: Scan, sign: string, at: number): number {
  const after = at + sign.length;
  switch (sign.charAt(0)) {
    case '!':
      return readImage(scan, sign, at);
    case '[':
      return sign === '[[' ? readWikiLink(scan, at) : readBracket(scan, sign, at);
    case ']':
      return readLinkEnd(scan, at);
    case '*':
    case '_':
      return readEmphasis(scan, sign, at);
    case '~':
    case '=':
      return readPair(scan, sign, at);
    case '\\':
      return readEscape(scan, at);
    case '#':
      return maskIf(scan, at, /^#(?=[^\s#]{0,100}\p{L})[\p{L}\p{N}_/-]{1,100}/u, isOpen(scan.text, at));
    case '^':
      return maskIf(scan, at, /^\^[A-Za-z0-9-]{1,64}(?=[ \t]{0,8}(?:\n|$))/, isOpen(scan.text, at));
    case '&':
      return maskIf(scan, at, /^&(?:nbsp|lt|gt|quot|#\d{1,6});/, true);
    case '@':
      return readMention(scan, at);
    default:
      return after;
  }
}

function maskIf(scan: Scan, at: number, pattern: RegExp, open: boolean): number {
  const match = open ? pattern.exec(scan.text.slice(at, at + MAX)) : null;
  if (match === null) return at + 1;
  scan.masked.push([at, at + match[0].length]);
  return at + match[0].length;
}

/** Whether a word may begin at `at`: nothing that belongs to a word stands right before it. */
function isOpen(text: string, at: number): boolean {
  return at === 0 || /[\s([{,;:|>"'“‘*_~/-]/.test(text.charAt(at - 1));
}

/** `![[file]]` and `![alt](address)` show no words of the note. */
function readImage(scan: Scan, sign: string, at: number): number {
  const pattern = sign === '![[' ? /^!\[\[[^\]\n]{0,250}\]\]/ : /^!\[[^\]\n]{0,120}\]\([^()\n]{0,150}\)/;
  const match = pattern.exec(scan.text.slice(at, at + MAX));
  if (match === null) return at + 1;
  scan.masked.push([at, at + match[0].length]);
  return at + match[0].length;
}

/** `[[path/Name#heading|shown]]`: what is shown stays, or the name where no alias is. */
function readWikiLink(scan: Scan, at: number): number {
  const match = /^\[\[([^[\]|\n]{1,200})(\|[^[\]\n]{0,200})?\]\]/.exec(scan.text.slice(at, at + 420));
  if (match === null) return at + 2;
  const end = at + match[0].length;
  const target = (match[1] ?? '').replace(/\\$/, '');
  const name = nameWithin(target);
  const alias = match[2]?.slice(1) ?? '';
  const from = alias.trim() === '' ? at + 2 + name.from : end - 2 - alias.length;
  const to = alias.trim() === '' ? at + 2 + name.to : end - 2;
  scan.masked.push([at, from], [to, end]);
  const shown = scan.text.slice(from, to).trim();
  scan.links.push({ name: target.slice(name.from, name.to), shown, from: at, to: end });
  return end;
}

/** A footnote's sign is masked; any other bracket may be the beginning of a link. */
function readBracket(scan: Scan, sign: string, at: number): number {
  if (sign === '[^') {
    const end = maskIf(scan, at, /^\[\^[^\]\s]{1,40}\]:?/, true);
    if (end > at + 1) return end;
  }
  scan.bracket = at;
  return at + 1;
}

/** `](address)` makes a link of what stands since the last `[`; a link to a note is a link to a name. */
function readLinkEnd(scan: Scan, at: number): number {
  const open = scan.bracket;
  scan.bracket = -1;
  if (open === -1 || scan.text.charAt(at + 1) !== '(') return at + 1;
  const match = /^\]\(([^()\n]{0,250}(?:\([^()\n]{0,40}\)[^()\n]{0,40})?)\)/.exec(scan.text.slice(at, at + 420));
  if (match === null) return at + 1;
  const end = at + match[0].length;
  scan.masked.push([open, open + 1], [at, end]);
  const name = noteOfAddress(match[1] ?? '');
  if (name !== null) scan.links.push({ name, shown: scan.text.slice(open + 1, at), from: open, to: end });
  return end;
}

/** `*` and `_` are markup at the edge of a word; `_` within one is not, nor `*` between figures or blanks. */
function readEmphasis(scan: Scan, sign: string, at: number): number {
  const end = at + sign.length;
  const before = scan.text.charAt(at - 1);
  const after = scan.text.charAt(end);
  const inside = isWord(before) && isWord(after);
  const apart = isEdge(before) && isEdge(after);
  const figures = /\d/.test(before) && /\d/.test(after);
  if (!apart && !figures && !(inside && sign.charAt(0) === '_')) scan.masked.push([at, end]);
  return end;
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

function isEdge(char: string): boolean {
  return char === '' || /\s/.test(char);
}

/** `~~struck out~~` and `==highlight==` come in pairs. */
function readPair(scan: Scan, sign: string, at: number): number {
  const end = at + sign.length;
  const key = sign.charAt(0) === '~' ? 'tildes' : 'equals';
  const open = scan[key];
  if (open === -1 || open + sign.length === at) {
    if (!isEdge(scan.text.charAt(end))) scan[key] = at;
    return end;
  }
  scan[key] = -1;
  scan.masked.push([open, open + 2], [at, end]);
  if (key === 'tildes') scan.struck.push([open, end]);
  return end;
}

function readEscape(scan: Scan, at: number): number {
  if (!/[!-/:-@[-`{-~]/.test(scan.text.charAt(at + 1))) return at + 1;
  scan.masked.push([at, at + 1]);
  return at + 2;
}

/** `@Name` is a link; the sign itself is masked. */
function readMention(scan: Scan, at: number): number {
  const link = isOpen(scan.text, at) && scan.text.charAt(at - 1) !== '/' ? mentionAt(scan.text, at, scan.names) : null;
  if (link === null) return at + 1;
  scan.masked.push([at, at + 1]);
  scan.links.push(link);
  return link.to;
}
