import { percentEncoded, visible } from './safe.ts';

/** A wiki-link, which stays as it is. No line end, bracket or code in it. */
const WIKI_LINK = /\[\[[^[\]`<>\n]{1,200}\]\]/g;
/** What Markdown, Obsidian, Dataview and HTML read as more than itself. Underscores inside words are left alone. */
const SPECIAL = /[\\`*[\]<>#|~$^&!{}=]|::|%%|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Words of a note for a Markdown text: one line that looks as it did, and does nothing. Wiki-links stay links. */
export function escapeMarkdown(text: string): string {
  const line = visible(text).trim();
  let out = '';
  let at = 0;
  for (const match of line.matchAll(WIKI_LINK)) {
    out += escapePlain(line.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
    // To CommonMark a wiki-link is a link's words in brackets, and what follows in parentheses its address.
    if (line.charAt(at) === '(') out += '\\';
  }
  return atStart(out + escapePlain(line.slice(at)));
}

/** The words that {@link escapeMarkdown} made one line of. */
export function unescapeMarkdown(line: string): string {
  let out = '';
  let at = 0;
  for (const match of line.matchAll(WIKI_LINK)) {
    out += unescapePlain(line.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + unescapePlain(line.slice(at));
}

/** `path:line` as a link to the note: shown as code, leading there from the folder of the note at `from`. */
export function placeLink({ path, line }: { path: string; line: number }, from: string): string {
  return `[${code(`${path}:${line}`)}](${relative(path, from)})`;
}

/** A code span that holds whatever backticks the text has. */
export function code(text: string): string {
  const shown = visible(text);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

function escapePlain(text: string): string {
  return text.replace(SPECIAL, (found) => [...found].map((sign) => `\\${sign}`).join(''));
}

function unescapePlain(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Signs that open a list only where a line begins. */
function atStart(text: string): string {
  return text.replace(/^[-+]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A relative address between two notes, every segment encoded, so that it can be no other kind of address. */
function relative(path: string, from: string): string {
  const target = path.split('/');
  const base = from.split('/').slice(0, -1);
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared += 1;
  const up = base.slice(shared).map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...target.slice(shared).map(percentEncoded)].join('/');
}
