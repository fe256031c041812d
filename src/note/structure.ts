import MarkdownIt, { type Token } from 'markdown-it';
import { takeBox } from './box.ts';
import { htmlTail, isComment, isUnclosedComment, isUnclosedFence } from './leftovers.ts';
import { splitPieces, withoutHashes } from './pieces.ts';
import { rawBlock } from './raw-block.ts';
import { keep, leaveOut, linesOf, parentOf, type Structure, startWalk, type Walk } from './structure-walk.ts';
import { readTable } from './table.ts';

/**
 * Only the rules that find blocks: no inline rules ever run. Indented code is not a thing in notes made by hand, and
 * `[Tom]: agreed` is a line of notes and no link reference.
 */
const markdown = new MarkdownIt({ html: true });
markdown.block.ruler.disable(['code', 'reference']);
/** Containers are not read beyond this depth; markdown-it stops there too. */
const MAX_LEVEL = 90;

/**
 * Finds the blocks that may be read: headings, paragraphs, list items, table rows. Code, HTML and quotes are left out,
 * except for items with a box in a quote.
 *
 * @param lines the file's lines, for words and columns
 * @param seen the same lines as the parser is to see them: hidden ones empty, indented lists at the margin
 */
export function readStructure(lines: readonly string[], seen: readonly string[]): Structure {
  const tokens: Token[] = [];
  markdown.block.parse(seen.join('\n'), markdown, {}, tokens);
  const walk = startWalk(lines, seen);
  for (let i = 0; i < tokens.length && walk.room >= 0; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.type === 'table_open') {
      addTable(walk, token);
      while (i < tokens.length && tokens[i]?.type !== 'table_close') i += 1;
    } else readToken(walk, token);
  }
  return { blocks: walk.blocks, half: walk.half, unread: walk.unread };
}

function readToken(walk: Walk, token: Token): void {
  const [from, to] = token.map ?? [0, 0];
  switch (token.type) {
    case 'paragraph_open':
      addParagraph(walk, from, to);
      break;
    case 'heading_open':
      addHeading(walk, token, from, to);
      break;
    case 'list_item_open':
      openItem(walk, token, from);
      break;
    case 'blockquote_open':
      if (token.level >= MAX_LEVEL) walk.half.push({ line: from + 1, what: 'depth' });
      walk.quotes += 1;
      walk.containers.push({ kind: 'quote' });
      break;
    case 'list_item_close':
    case 'blockquote_close':
      if (walk.containers.pop()?.kind === 'quote') walk.quotes -= 1;
      break;
    case 'bullet_list_open':
    case 'ordered_list_open':
      walk.lists += 1;
      break;
    case 'bullet_list_close':
    case 'ordered_list_close':
      walk.lists -= 1;
      break;
    case 'fence':
      leaveOut(walk, 'code', from, to);
      if (walk.quotes === 0 && isUnclosedFence(token, walk.seen)) walk.half.push({ line: from + 1, what: 'fence' });
      break;
    case 'html_block':
      addHtmlTail(walk, token, from, to);
      break;
  }
}

function openItem(walk: Walk, token: Token, line: number): void {
  if (token.level >= MAX_LEVEL) walk.half.push({ line: line + 1, what: 'depth' });
  walk.containers.push({ kind: 'item', line, block: null, depth: Math.max(0, walk.lists - 1) });
}

/** A paragraph, or an item where it is the first thing under a bullet. New bold dates and boxes begin a block of their own. */
function addParagraph(walk: Walk, from: number, to: number): void {
  const item = walk.containers[walk.containers.length - 1];
  let first = item?.kind === 'item' && item.block === null ? item : null;
  for (const piece of splitPieces(linesOf(walk, from, to))) {
    const quoted = piece[0]?.quoted === true;
    const { lines, box } = takeBox(piece, first !== null && quoted === walk.quotes > 0);
    const lazy = walk.quotes > 0 && !quoted;
    const unread = quoted && (first === null || box === null);
    if (unread || lazy) first = null;
    if (unread) {
      leaveOut(walk, 'quote', (piece[0]?.line ?? 1) - 1, piece.at(-1)?.line ?? to);
      continue;
    }
    const kind = first !== null || box !== null ? 'item' : 'paragraph';
    const block = rawBlock(kind, lines, {
      depth: first?.depth ?? 0,
      parent: lazy ? null : parentOf(walk),
      box,
      quoted,
    });
    if (block.raw === '' && box === null) continue;
    if (keep(walk, block) && first !== null) first.block = walk.blocks.length - 1;
    first = null;
  }
}

/**
 * A heading. A line of dashes under several lines, or under a sentence, was meant as a rule in notes made by hand, and
 * what stands above it stays a paragraph.
 */
function addHeading(walk: Walk, token: Token, from: number, to: number): void {
  if (walk.quotes > 0) {
    leaveOut(walk, 'quote', from, to);
    return;
  }
  const underlined = token.markup === '-' || token.markup === '=';
  const lines = linesOf(walk, from, underlined ? to - 1 : to);
  const text = lines[0]?.text ?? '';
  if (underlined && (lines.length !== 1 || /[.!?;,…]$/.test(text))) {
    addParagraph(walk, from, to - 1);
    return;
  }
  const parent = parentOf(walk);
  const block = rawBlock('heading', underlined ? lines : lines.map(withoutHashes), { parent });
  keep(walk, { ...block, level: Number(token.tag.slice(1)) || 1 });
}

function addTable(walk: Walk, token: Token): void {
  const [from, to] = token.map ?? [0, 0];
  if (walk.quotes > 0) {
    leaveOut(walk, 'quote', from, to);
    return;
  }
  const parent = parentOf(walk);
  for (const block of readTable(linesOf(walk, from, to))) keep(walk, { ...block, parent });
}

/** Words after a comment that opens a line are words of the note. */
function addHtmlTail(walk: Walk, token: Token, from: number, to: number): void {
  leaveOut(walk, isComment(token) ? 'comment' : 'HTML', from, to);
  if (isUnclosedComment(token)) walk.half.push({ line: from + 1, what: 'comment' });
  const last = walk.quotes > 0 ? undefined : linesOf(walk, from, to).at(-1);
  const tail = last === undefined ? null : htmlTail(token, last);
  if (tail !== null) keep(walk, rawBlock('paragraph', [tail], { parent: parentOf(walk) }));
}
