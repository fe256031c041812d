import { drawEntries, type Entry } from './entry.ts';
import { indented, pad, truncate, widthOf, wrap } from './layout.ts';
import type { Pen } from './style.ts';

/** A label with what stands beside it. */
export interface Block {
  label: string;
  paint?: (text: string) => string;
  entries: readonly BriefEntry[];
}

/** An entry of one line, perhaps with more below it that may take several. */
export interface BriefEntry extends Entry {
  below?: readonly string[];
}

/** Below this the labels stand above their entries, which then take the lines they need. */
const WIDE = 72;
const INSET = 2;

/** Draws blocks one below the other, a blank line between; those without entries are left out. */
export function drawBlocks(pen: Pen, blocks: readonly Block[]): string[] {
  const shown = blocks.filter(({ entries }) => entries.length > 0);
  const label = Math.max(0, ...shown.map((block) => widthOf(block.label)));
  return shown.flatMap((block, index) => [
    ...(index === 0 ? [] : ['']),
    ...(pen.columns < WIDE ? drawBelow(pen, block) : drawBeside(pen, block, label)),
  ]);
}

function drawBelow(pen: Pen, { label, paint = pen.strong, entries }: Block): string[] {
  return [
    paint(label),
    ...entries.flatMap((entry) => [
      ...drawEntries(pen, [entry]),
      ...indented(
        (entry.below ?? []).flatMap((line) => wrap(line, pen.columns - INSET)),
        INSET,
      ),
    ]),
  ];
}

function drawBeside(pen: Pen, { label, paint = pen.dim, entries }: Block, width: number): string[] {
  const inset = INSET + width + 2;
  const columns = pen.columns - inset;
  const lead = Math.max(0, ...entries.map((entry) => widthOf(entry.lead)));
  const lines = entries.flatMap((entry) => [
    briefLine(pen, entry, lead, columns),
    ...(entry.below ?? []).flatMap((line) => wrap(line, columns)),
  ]);
  const labelled = `${' '.repeat(INSET)}${pad(paint(label), width + 2)}`;
  return lines.map((line, index) => `${index === 0 ? labelled : ' '.repeat(inset)}${line}`);
}

/** One line, its text cut off where that is needed. */
function briefLine(pen: Pen, entry: Entry, lead: number, columns: number): string {
  const { text, stress = '', right = '', paintRight = pen.dim, paintLead = pen.dim } = entry;
  const before = lead === 0 ? '' : `${pad(paintLead(entry.lead), lead)}  `;
  const room = columns - widthOf(before) - (right === '' ? 0 : widthOf(right) + 2);
  const cut = truncate(text, room, pen.glyph.more);
  const body = stress !== '' && cut.startsWith(stress) ? `${pen.strong(stress)}${cut.slice(stress.length)}` : cut;
  return right === '' ? `${before}${body}` : `${before}${pad(body, room)}  ${paintRight(right)}`;
}
