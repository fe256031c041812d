import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { findDeepLine } from '../config/yaml-depth.ts';
import type { PlacedLine } from './types.ts';

/** A top-level key of front-matter with the lines that it takes. */
export interface FrontKey {
  name: string;
  /** Comments and blank lines above it, which stay with it. */
  lead: PlacedLine[];
  lines: PlacedLine[];
}

/** Stands for the comments and blank lines below the last key; no key is called so. */
const END = '\u0000end';

/**
 * The keys between two fences, each with its lines as they are; null where YAML finds a mistake, the keys do not each begin a
 * line, or one is there twice: then lines are all that can be merged.
 */
export function frontKeys(lines: readonly PlacedLine[]): FrontKey[] | null {
  const starts = startsOf(lines.map(({ text }) => text));
  if (starts === null) return null;
  const keys: FrontKey[] = [];
  let from = 0;
  for (const [index, { name, line }] of starts.entries()) {
    const next = starts[index + 1]?.line ?? lines.length;
    let end = next;
    while (end > line + 1 && /^(?:#.*|\s*)$/.test(lines[end - 1]?.text ?? '')) end -= 1;
    keys.push({ name, lead: lines.slice(from, line), lines: lines.slice(line, end) });
    from = end;
  }
  return [...keys, { name: END, lead: lines.slice(from), lines: [] }];
}

/** Each top-level key and the index of its line, ascending. */
function startsOf(lines: readonly string[]): { name: string; line: number }[] | null {
  const pairs = pairsOf(lines);
  if (pairs === null) return null;
  const starts: { name: string; line: number }[] = [];
  const names = new Set<string>();
  for (const { pair, line, column } of pairs) {
    const name = isScalar(pair.key) ? String(pair.key.value) : null;
    if (name === null || column !== 1 || names.has(name)) return null;
    if (line <= (starts.at(-1)?.line ?? -1)) return null;
    names.add(name);
    starts.push({ name, line });
  }
  return starts;
}

/** A pair with the 0-based line and the 1-based column of its key. */
export interface PlacedPair {
  pair: Pair;
  line: number;
  column: number;
}

/** The pairs of a block of YAML, in their order; null where it is no block of keys, or has a mistake. Never throws. */
export function pairsOf(lines: readonly string[]): PlacedPair[] | null {
  if (findDeepLine(lines) !== null) return null;
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(lines.join('\n'), {
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'silent',
      lineCounter,
    });
    const root = document.contents;
    if (document.errors.length > 0 || (root !== null && (!isMap(root) || root.flow === true))) return null;
    return (root?.items ?? []).map((pair) => {
      const { line, col } = lineCounter.linePos((isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? 0);
      return { pair, line: line - 1, column: col };
    });
  } catch {
    return null;
  }
}
