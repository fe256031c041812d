import type { RenderOptions } from './documents.ts';
import { madeVisible } from './safe.ts';
import { createPen, type Pen } from './style.ts';

/**
 * Makes a terminal renderer of a function that draws lines. Every string of the document is made visible before it is
 * drawn, so that no renderer can forget to, and nothing a note says is ever obeyed by the terminal.
 */
export function onTerminal<Document>(
  draw: (document: Document, pen: Pen) => string[],
): (document: Document, options: RenderOptions) => string {
  return (document, options) => {
    const lines = draw(madeVisible(document, options.unicode), createPen(options));
    return lines.length === 0 ? '' : `${tidy(lines).join('\n')}\n`;
  };
}

/** No blank line first or last, never two in a row, no blanks at a line's end. */
function tidy(lines: readonly string[]): string[] {
  const trimmed = lines.map((line) => line.trimEnd());
  const kept = trimmed.filter((line, index) => line !== '' || (index > 0 && trimmed[index - 1] !== ''));
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}
