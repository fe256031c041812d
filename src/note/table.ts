import { type RawBlock, type RawLine, rawBlock } from './raw-block.ts';
import { readableText } from './readable.ts';
import type { Cell } from './types.ts';

/**
 * The rows of a table below its header and the line of dashes, each with its cells. Only the words of a row are read,
 * not those of the header. A line without any `|` below the rows is a paragraph to whoever wrote it.
 */
export function readTable(lines: readonly RawLine[]): RawBlock[] {
  const [header, , ...rows] = lines;
  if (header === undefined) return [];
  const names = cutCells(header.text).map(({ from, to }) => readableText(header.text.slice(from, to)));
  return rows.map((row) => {
    if (!row.text.includes('|')) return rawBlock('paragraph', [row]);
    const cells = cutCells(row.text).map(({ from, to }, column): Cell => ({ header: names[column] ?? '', from, to }));
    return rawBlock('row', [row], { cells });
  });
}

/** Where the cells of a row stand, without the blanks around them. A `|` within `[[A|b]]` or after `\` parts nothing. */
function cutCells(text: string): { from: number; to: number }[] {
  const cells: { from: number; to: number }[] = [];
  let from = text.startsWith('|') ? 1 : 0;
  let link = false;
  for (let i = from; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '\\') i += 1;
    else if (char === '[' && text.charAt(i + 1) === '[') link = text.slice(i, i + 300).includes(']]');
    else if (char === ']' && text.charAt(i + 1) === ']') link = false;
    else if (char === '|' && !link) {
      cells.push(trimmed(text, from, i));
      from = i + 1;
    }
  }
  if (from < text.length) cells.push(trimmed(text, from, text.length));
  return cells;
}

function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  let [a, b] = [from, to];
  while (a < b && /\s/.test(text.charAt(a))) a += 1;
  while (b > a && /\s/.test(text.charAt(b - 1))) b -= 1;
  return { from: a, to: b };
}
