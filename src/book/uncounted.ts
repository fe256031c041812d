import type { Day } from '../dates/day.ts';
import { findDatePhrases } from '../dates/phrases.ts';
import type { Item } from '../extract/types.ts';
import { readOpening } from '../note/openers.ts';
import type { Block, Note } from '../note/types.ts';
import type { Problem } from '../problem.ts';
import { listed, shorten } from '../words.ts';

/** What of a note is looked at. */
type Undated = Pick<Note, 'path' | 'blocks' | 'dateOrder'>;

/** Any day does to see whether words name one at all. */
const SOME_DAY: Day = '2001-01-01';
const OPENERS = new Set(['heading', 'bullet', 'bold'] as const);
/** Lines named one by one before the rest are only counted. */
const MOST_LINES = 5;

/**
 * What a note without a day leaves uncounted beside the items found in it: an entry's date that lacks its year, and what was
 * promised "by Friday", for no Friday can be counted from nothing. At most one of each for a note, since one cure heals all.
 */
export function findUncounted({ path, blocks, dateOrder: order }: Undated, items: readonly Item[]): Problem[] {
  const undated = items.filter(({ said }) => said === null);
  if (undated.length === 0) return [];
  const rows = new Map(blocks.filter(({ cells }) => cells.length > 0).map(({ line, text }) => [line, text]));
  const opener = yearlessOpener(blocks, order, undated);
  const found = undated.flatMap((item) => {
    // What stands below the opener is counted once that has its year.
    const words = opener !== null && item.line >= opener.line ? null : uncountedWords(item, rows, order);
    return words === null ? [] : [{ line: item.line, words }];
  });
  return [opener === null ? null : yearless(path, opener), uncounted(path, found)].filter((each) => each !== null);
}

interface Place {
  line: number;
  words: string;
}

/** The first date that would open an entry if its year were known, with an item at or below it. */
function yearlessOpener(blocks: readonly Block[], order: Note['dateOrder'], items: readonly Item[]): Place | null {
  const last = items.reduce((most, { line }) => Math.max(most, line), 0);
  for (const block of blocks) {
    if (block.line > last || block.day !== null) continue;
    const opening = readOpening(block, { order, noteDay: null, reference: SOME_DAY, seen: OPENERS });
    if (opening !== null) return { line: block.line, words: block.text.slice(opening.from, opening.to) };
  }
  return null;
}

/** The words of an item, or of its row in a table, that would name its day. */
function uncountedWords(
  { due, start, status, text, line }: Item,
  rows: ReadonlyMap<number, string>,
  order: Note['dateOrder'],
): string | null {
  if (due !== null || start !== null || status !== 'open') return null;
  const all = rows.get(line) ?? text;
  const phrase = findDatePhrases(all, { reference: SOME_DAY, order }).find(({ last, past }) => last !== null && !past);
  return phrase === undefined ? null : all.slice(phrase.index, phrase.index + phrase.length);
}

function yearless(path: string, { line, words }: Place): Problem {
  const date = shorten(words, 40);
  return {
    path,
    line,
    code: 'no-day',
    severity: 'warning',
    message: `“${date}” opens no entry, since it has no year and the note no day`,
    hint: 'Write the year with it; the entries after it may leave theirs out.',
  };
}

function uncounted(path: string, found: readonly Place[]): Problem | null {
  const [first, ...rest] = found;
  if (first === undefined) return null;
  const lines = [...new Set(rest.map(({ line }) => line))].filter((line) => line !== first.line);
  const others =
    lines.length === 0
      ? ''
      : `; nor could what is on line${lines.length === 1 ? '' : 's'} ${listed(lines.map(String), MOST_LINES)}`;
  return {
    path,
    line: first.line,
    code: 'no-day',
    severity: 'warning',
    message: `“${shorten(first.words, 40)}” could not be counted, since the note has no day${others}`,
    hint: 'Write date: YYYY-MM-DD into its front-matter, put the day into the file’s name, or write the day in full.',
  };
}
