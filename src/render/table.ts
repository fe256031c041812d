import { pad, truncate, widthOf } from './layout.ts';
import type { Pen } from './style.ts';

/** A column of a table: plain text for each row, with a paint. The first column is kept to the last. */
export interface Column<Row> {
  text(row: Row): string;
  paint(row: Row): (text: string) => string;
  align?: 'right';
}

const GAP = 2;
/** The first column is cut to no less than this before another column goes. */
const LEAST_FIRST = 14;

/** Draws rows in aligned columns, each on one line; columns that do not fit are left out from the right. */
export function drawTable<Row>(
  pen: Pen,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  inset: number,
): string[] {
  const room = pen.columns - inset;
  const wide = columns.map((column) => Math.max(0, ...rows.map((row) => widthOf(column.text(row)))));
  const shown = fitting(wide, room);
  const rest = sum(shown.slice(1).map(taken));
  const widths = [Math.min(shown[0] ?? 0, room - rest), ...shown.slice(1)];
  return rows.map((row) => {
    const cells = widths.map((width, index) =>
      width === 0 && index > 0 ? null : cell(pen, row, columns[index], width),
    );
    return ' '.repeat(inset) + cells.filter((text) => text !== null).join(' '.repeat(GAP));
  });
}

function cell<Row>(pen: Pen, row: Row, column: Column<Row> | undefined, width: number): string | null {
  if (column === undefined) return null;
  const text = truncate(column.text(row), width, pen.glyph.more);
  const painted = column.paint(row)(text);
  return column.align === 'right' ? ' '.repeat(Math.max(0, width - widthOf(text))) + painted : pad(painted, width);
}

/** The widths of as many columns as fit; a column without any text takes none. */
function fitting(wide: readonly number[], room: number): number[] {
  const [first = 0, ...others] = wide;
  const kept = [...others];
  while (kept.length > 0 && Math.min(first, LEAST_FIRST) + sum(kept.map(taken)) > room) kept.pop();
  return [first, ...kept];
}

function taken(width: number): number {
  return width === 0 ? 0 : width + GAP;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
