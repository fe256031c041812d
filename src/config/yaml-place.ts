import { type Document, isMap, isNode, isPair, isScalar, isSeq, type LineCounter } from 'yaml';
import { MAX_DEPTH } from './yaml-depth.ts';

const LONGEST_SHOWN = 60;

/** Whether a value read from YAML is a group of keys. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path of keys, or undefined. */
export function at(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.getOwnPropertyDescriptor(current, key)?.value;
  }
  return current;
}

/**
 * A copy in which keys without a value (`cadences:` and nothing after it) are left out, for they ask for nothing. Throws where
 * it would never end: an alias may stand within what it stands for.
 */
export function withoutBlanks(group: Record<string, unknown>, depth = 0): Record<string, unknown> {
  if (depth > MAX_DEPTH) throw new Error('a group that holds itself');
  const kept = Object.entries(group).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(kept.map(([key, value]) => [key, copied(value, depth + 1)]));
}

/** The 1-based line on which the key at a path stands, or that of the nearest group around it. */
export function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number | null {
  let node: unknown = document.contents;
  let offset: number | null = null;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : null;
    const next = isPair(pair) ? pair.value : isSeq(node) ? node.items[Number(key)] : null;
    const named = isPair(pair) ? pair.key : next;
    if (isNode(named) && named.range) offset = named.range[0];
    node = next;
  }
  return offset === null ? null : lines.linePos(offset).line;
}

/** A value as a message shows it: JSON on one line, cut short. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function copied(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return [...value];
  return isGroup(value) ? withoutBlanks(value, depth) : value;
}
