import { isBlank, skipBlanks } from './source.ts';

/** What a block stands in: a quote, or a list's item that opens on a line (0-based). */
export type Container = { kind: 'quote' } | { kind: 'item'; line: number; block: number | null; depth: number };

/** Where a line's own words begin. */
export interface Start {
  /** 0-based index in the line. */
  at: number;
  /** False where the line stands in a quote but does not show its `>`. */
  quoted: boolean;
}

/** The start of the words of line `index` within its containers: after indent, `>`, and the bullets that open on it. */
export function startOf(line: string, index: number, containers: readonly Container[]): Start {
  let at = 0;
  let quoted = true;
  for (const container of containers) {
    if (container.kind === 'item') {
      if (container.line === index) at = afterBullet(line, at);
      continue;
    }
    const sign = afterIndent(line, at);
    if (line.charCodeAt(sign) === 62) at = sign + 1;
    else quoted = false;
  }
  return { at: skipBlanks(line, at), quoted };
}

function afterIndent(line: string, at: number): number {
  let i = at;
  while (line.charCodeAt(i) === 32 || line.charCodeAt(i) === 9) i += 1;
  return i;
}

/** The index after `-`, `*`, `+`, `1.` or `1)` that stands at `at` or after blanks. */
function afterBullet(line: string, at: number): number {
  let i = afterIndent(line, at);
  const code = line.charCodeAt(i);
  if (code === 45 || code === 42 || code === 43) return i + 1;
  while (line.charCodeAt(i) >= 48 && line.charCodeAt(i) <= 57) i += 1;
  return i + 1;
}

/** `text` without the blanks at its end. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 13)) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
