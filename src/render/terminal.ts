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
  const kept: string[] = [];
  let blank = true;
  for (const line of lines) {
    const { text, codes } = trimmed(line);
    if (text !== '' || !blank) kept.push(text === '' ? '' : text + codes);
    blank = text === '';
  }
  return blank ? kept.slice(0, -1) : kept;
}

/** A line without the blanks at its end, also those before the colour codes that close it, and these codes. */
function trimmed(line: string): { text: string; codes: string } {
  let text = line.trimEnd();
  let codes = '';
  for (let code = lastCode(text); code !== ''; code = lastCode(text)) {
    codes = code + codes;
    text = text.slice(0, -code.length).trimEnd();
  }
  return { text, codes };
}

function lastCode(text: string): string {
  return /\u001b\[[0-9;]{1,16}m$/.exec(text)?.[0] ?? '';
}
