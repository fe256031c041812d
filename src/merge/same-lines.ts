import type { PlacedLine } from './types.ts';

/** The lines that stand equally often in each of some texts: most of a note's, which need not be looked at more closely. */
export function sameLines(texts: readonly (readonly PlacedLine[])[]): ReadonlySet<string> {
  const [first, ...others] = texts.map(countLines);
  const same = new Set<string>();
  for (const [line, count] of first ?? []) if (others.every((each) => each.get(line) === count)) same.add(line);
  return same;
}

function countLines(lines: readonly PlacedLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
