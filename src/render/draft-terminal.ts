import type { DraftDocument, RenderOptions } from './documents.ts';
import { draftText } from './draft-text.ts';
import { wrap } from './layout.ts';
import { visible } from './safe.ts';
import { createPen } from './style.ts';

/** The message as it reads. */
export function renderDraft(document: DraftDocument, options: RenderOptions): string {
  return drawMessage(draftText(document), options);
}

/** A message to read on a terminal: its lines broken between words, its gaps made to be seen. */
export function drawMessage(text: string, options: RenderOptions): string {
  const pen = createPen(options);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => visible(line, options.unicode))
    .map((line) => line.replace(/\[[^[\]]{1,200}\?\]/g, (gap) => pen.warn(gap)));
  return `${lines.flatMap((line) => wrap(line, pen.columns)).join('\n')}\n`;
}
