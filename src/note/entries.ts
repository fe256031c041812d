import type { Day } from '../dates/day.ts';
import { readWrittenDay } from '../dates/written.ts';
import { shorten } from '../words.ts';
import { type Opening, readOpening } from './openers.ts';
import { oneLine } from './readable.ts';
import type { Block, Entry } from './types.ts';

/** What the note itself says about its days. */
export interface EntryContext {
  order: 'dmy' | 'mdy';
  noteDay: Day | null;
  /** Line of the heading that gives the note's day or is its title, 0 for none: it opens no entry. */
  titleLine: number;
}

/** An entry that is still open. */
interface OpenEntry {
  entry: Entry;
  index: number;
  /** 1 to 6 for a heading, 7 in bold, 8 and more for a bullet by its depth: a lower rank closes a higher one. */
  rank: number;
  /** The entry's links so far, for a quick look-up. */
  names: Set<string>;
  /** Its first words, a little more of them than the excerpt holds. */
  said: string;
}

interface Walk {
  context: EntryContext;
  entries: Entry[];
  open: OpenEntry[];
  last: Day | null;
  seen: Set<Opening['opener']>;
}

const BOLD_RANK = 7;
const BULLET_RANK = 8;
const EXCERPT = 200;

/** Finds the dated entries of a note, and sets `entry` and `day` of each of these fresh blocks. */
export function placeEntries(blocks: readonly Block[], context: EntryContext): Entry[] {
  const walk: Walk = { context, entries: [], open: [], last: null, seen: new Set() };
  for (const block of blocks) {
    const opening = block.line === context.titleLine ? null : readOpening(block, openingContext(walk));
    if (opening === null) closeAt(walk, block);
    else openAt(walk, block, opening);
    const inner = walk.open[walk.open.length - 1];
    block.entry = inner?.index ?? null;
    block.day = dayOfRow(block, context.order) ?? inner?.entry.day ?? context.noteDay ?? walk.last;
    for (const open of walk.open) addTo(open, block, open === inner ? opening : null);
  }
  return walk.entries;
}

function openingContext(walk: Walk): Parameters<typeof readOpening>[1] {
  const { order, noteDay } = walk.context;
  return { order, noteDay, reference: noteDay ?? walk.last, seen: walk.seen };
}

function openAt(walk: Walk, block: Block, opening: Opening): void {
  const rank = rankOf(block, opening.opener);
  closeFrom(walk, rank);
  const title = shorten(oneLine(wordsWithout(firstLine(block.text), opening)), EXCERPT);
  const entry: Entry = {
    day: opening.day,
    line: block.line,
    endLine: block.endLine,
    title,
    opener: opening.opener,
    hasWords: false,
    excerpt: '',
    links: [],
  };
  walk.open.push({ entry, index: walk.entries.length, rank, names: new Set(), said: '' });
  walk.entries.push(entry);
  walk.seen.add(opening.opener);
  walk.last = opening.day;
}

function rankOf(block: Block, opener: Opening['opener']): number {
  if (opener === 'bold') return BOLD_RANK;
  return opener === 'bullet' ? BULLET_RANK + block.depth : (block.level ?? 1);
}

/**
 * Closes what this block, which opens nothing itself, no longer belongs to. A heading without a date stays in the
 * entry unless it stands above it. A bullet without a date goes on with the one before it in a log, but in a note with
 * a day of its own it counts from that day again.
 */
function closeAt(walk: Walk, block: Block): void {
  if (walk.open.length === 0) return;
  if (block.kind === 'heading') closeFrom(walk, (block.level ?? 1) + 1);
  else if (block.kind === 'item') closeFrom(walk, BULLET_RANK + block.depth + (walk.context.noteDay === null ? 1 : 0));
  else if (block.parent === null) closeFrom(walk, BULLET_RANK);
}

function closeFrom(walk: Walk, rank: number): void {
  while ((walk.open[walk.open.length - 1]?.rank ?? 0) >= rank) walk.open.pop();
}

/** Counts a block to an entry that it stands in; `opening` where it opens it. */
function addTo(open: OpenEntry, block: Block, opening: Opening | null): void {
  const { entry, names } = open;
  entry.endLine = Math.max(entry.endLine, block.endLine);
  for (const { name } of block.links) {
    if (name !== '' && !names.has(name)) entry.links.push(name);
    names.add(name);
  }
  if (open.said.length > EXCERPT) return;
  const words = oneLine(
    (opening === null ? block.text.slice(0, 600) : wordsWithout(block.text, opening)).slice(0, 600),
  );
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  entry.hasWords = true;
  if (block.kind === 'heading') return;
  open.said = open.said === '' ? words : `${open.said} ${words}`;
  entry.excerpt = shorten(open.said, EXCERPT);
}

/** A weekday in brackets and signs that part a date from the words after it. */
const AFTER_DATE = /^(?:\s*\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\))?[\s)\],;:.|–—-]*/i;

/** The opening block's words without the date and the signs around it. */
function wordsWithout(text: string, { from, to }: Opening): string {
  const before = text.slice(0, from).replace(/[\s([,;:|–—-]+$/, '');
  const after = text.slice(to, to + 600).replace(AFTER_DATE, '');
  return `${before} ${after}`;
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end === -1 ? text : text.slice(0, end);
}

const DATE_COLUMN = /^(?:date|when|day)$/i;

/** The day in a row's date column, where it is a whole date. */
function dayOfRow(block: Block, order: 'dmy' | 'mdy'): Day | null {
  for (const { header, from, to } of block.cells) {
    if (DATE_COLUMN.test(header))
      return readWrittenDay(block.text.slice(from, Math.min(to, from + 60)).trim(), { order });
  }
  return null;
}
