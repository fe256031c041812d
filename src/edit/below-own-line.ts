import { type OwnParts, partsOf } from './own-block.ts';
import { sumOf } from './own-line.ts';

/** Finds one line of nudge's own in its block. */
export type WhichLine = (line: string) => boolean;

/** Where a line's own words end, and the run of what somebody wrote below it. */
interface Run {
  from: number;
  to: number;
}

/** A line of nudge's own, and what goes on from it. */
export interface OwnLine {
  line: string;
  more: string[];
}

/** The lines of nudge's own of one sort below which somebody wrote, in their order. */
export function linesWithWords(note: string, which: WhichLine): OwnLine[] {
  const parts = partsOf(note);
  if (parts === null) return [];
  return parts.lines.flatMap((line, at) => {
    if (!which(line) || !parts.sums.has(sumOf(line))) return [];
    const { from, to } = runFrom(parts, at);
    return to > from ? [{ line, more: parts.lines.slice(at + 1, from) }] : [];
  });
}

/**
 * The note with words of somebody's below a line of nudge's own, after those that stand there; when the block is written
 * anew they stay there (see `kept-lines.ts`). With the 1-based line of the file on which they begin. Null where there is
 * no such line.
 */
export function writeBelow(
  note: string,
  which: WhichLine,
  words: readonly string[],
): { text: string; line: number } | null {
  const parts = partsOf(note);
  const run = parts === null ? null : runBelow(parts, which);
  if (parts === null || run === null) return null;
  const { before, lines, eol, firstLine } = parts;
  const start = note.indexOf(eol, before.length) + eol.length;
  const at = start + lengthOf(note.slice(start), run.to);
  // Below a bullet they belong to it.
  const indent = ' '.repeat(/^[-*+] /.exec(lines.find(which) ?? '')?.[0].length ?? 0);
  const written = words.map((line) => (line === '' ? '' : indent + line));
  const text = note.slice(0, at) + written.map((line) => line + eol).join('') + note.slice(at);
  return { text, line: firstLine + run.to };
}

/** How long so many lines of a text are, with their ends. */
function lengthOf(text: string, lines: number): number {
  let length = 0;
  for (let line = 0; line < lines; line += 1) length = text.indexOf('\n', length) + 1;
  return length;
}

function runBelow(parts: OwnParts, which: WhichLine): Run | null {
  const at = parts.lines.findIndex((line) => which(line) && parts.sums.has(sumOf(line)));
  return at === -1 ? null : runFrom(parts, at);
}

/** The run below the line at an index. */
function runFrom({ lines, sums }: OwnParts, at: number): Run {
  const isOwn = (line: string): boolean => sums.has(sumOf(line));
  let from = at + 1;
  // What goes on from a line belongs to it.
  while (from < lines.length && /^\s+\S/.test(lines[from] ?? '') && isOwn(lines[from] ?? '')) from += 1;
  let to = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    if (isOwn(line)) break;
    to = index + 1;
  }
  return { from, to };
}
