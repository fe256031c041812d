import { widthOf } from '../../render/layout.ts';

const GAP = '  ';

/** Puts short texts beside each other, as many on a line as it takes; none is broken. One column stays free for the cursor. */
export function packed(texts: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const together = [lines.at(-1) ?? '', text].filter(Boolean).join(GAP);
    if (lines.length > 0 && widthOf(together) < columns) lines[lines.length - 1] = together;
    else lines.push(text);
  }
  return lines;
}
