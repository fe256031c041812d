import { lineAt, type RawBlock } from './raw-block.ts';
import { makeReadable, oneLine } from './readable.ts';
import type { Block, Heading } from './types.ts';

/** Blocks with their words, headings, and dates in marks that cannot be, each on its line. */
export interface Reading {
  blocks: Block[];
  headings: Heading[];
  bad: { line: number; said: string }[];
}

/**
 * Reads the words of each block and sets it under its headings. Entries and days are still null.
 *
 * @param names full names in lower case that may follow an `@`
 */
export function readBlocks(raws: readonly RawBlock[], names: ReadonlySet<string>): Reading {
  const reading: Reading = { blocks: [], headings: [], bad: [] };
  let above: Heading[] = [];
  let under: string[] = [];
  for (const raw of raws) {
    const block = readBlock(raw, names, under, reading);
    reading.blocks.push(block);
    if (raw.level === null) continue;
    const heading: Heading = { level: raw.level, text: oneLine(block.text), line: raw.line };
    reading.headings.push(heading);
    above = [...above.filter((other) => other.level < heading.level), heading];
    block.under = above.slice(0, -1).map((other) => other.text);
    under = above.map((other) => other.text);
  }
  return reading;
}

function readBlock(raw: RawBlock, names: ReadonlySet<string>, under: string[], reading: Reading): Block {
  const kind = { heading: raw.kind === 'heading', item: raw.kind === 'item' || raw.kind === 'row' };
  const words = makeReadable(raw.raw, kind, names);
  for (const { at, said } of words.bad) reading.bad.push({ line: lineAt(raw, at), said });
  return {
    kind: raw.kind,
    level: raw.level,
    line: raw.line,
    endLine: raw.endLine,
    raw: raw.raw,
    text: raw.kind === 'row' ? withoutBars(words.text, raw) : words.text,
    starts: raw.starts,
    depth: raw.depth,
    parent: raw.parent,
    box: raw.box,
    quoted: raw.quoted,
    under,
    entry: null,
    day: null,
    cells: raw.cells,
    marks: words.marks,
    links: words.links,
    struck: words.struck,
  };
}

/** The signs between the cells of a row are no words. */
function withoutBars(text: string, raw: RawBlock): string {
  let out = '';
  let at = 0;
  for (const { from, to } of raw.cells) {
    out += ' '.repeat(from - at) + text.slice(from, to);
    at = to;
  }
  return out + ' '.repeat(text.length - at);
}
