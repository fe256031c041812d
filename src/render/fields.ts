import { indented, pad, widthOf, wrap, wrapUpTo } from './layout.ts';
import { shownWords } from './shown.ts';
import type { Pen } from './style.ts';

/** A line, which may be coloured and is wrapped here; or a plain text that is cut off after so many lines. */
export type FieldLine = string | { text: string; most: number };

/** A label with its lines. */
export interface Field {
  label: string;
  lines: readonly FieldLine[];
}

/** With less room than this beside them, the labels stand above their lines. */
const LEAST_ROOM = 24;

/** A sentence is shown whole, unless it is longer than any sentence should be. */
export const QUOTE_LINES = 8;

/** A sentence of a note in quotation marks; no line for none. */
export function quoteLines(pen: Pen, quote: string): FieldLine[] {
  if (quote === '') return [];
  return [{ text: `${pen.glyph.open}${shownWords(quote)}${pen.glyph.close}`, most: QUOTE_LINES }];
}

/** Draws labelled lines with the labels in one column, dim; fields without lines are left out. */
export function drawFields(pen: Pen, fields: readonly Field[]): string[] {
  const shown = fields.filter(({ lines }) => lines.length > 0);
  const column = Math.max(0, ...shown.map(({ label }) => widthOf(label))) + 2;
  return shown.flatMap(({ label, lines }) => {
    const beside = pen.columns - 2 - column >= LEAST_ROOM;
    const room = pen.columns - 2 - (beside ? column : 2);
    const body = lines.flatMap((line) =>
      typeof line === 'string' ? wrap(line, room) : wrapUpTo(line.text, room, line.most, pen.glyph.more),
    );
    if (!beside) return indented([pen.dim(label), ...indented(body, 2)], 2);
    return indented(
      body.map((line, index) => `${index === 0 ? pad(pen.dim(label), column) : ' '.repeat(column)}${line}`),
      2,
    );
  });
}
