import { isScalar, isSeq, type YAMLSeq } from 'yaml';
import { pairsOf } from './front-keys.ts';
import type { PlacedLine, Versions } from './types.ts';

/** A list of words, with the lines that it is written on. */
interface List {
  lines: readonly PlacedLine[];
  text: string;
  items: { value: string; source: string; end: number }[];
  /** `[a, b]`, and where its bracket opens; else each item has a line of its own. */
  flow: number | null;
}

/**
 * A key's lines where both sides only added to its list, such as tags or aliases: with what each added, once. Null where it is
 * no list, something was taken away, or the outcome would not read as both lists together.
 */
export function mergeLists({ base, ours, theirs }: Versions<readonly PlacedLine[]>): PlacedLine[] | null {
  const [was, own, other] = [listOf(base), listOf(ours), listOf(theirs)];
  if (own === null || other === null || (was === null && base.length > 0)) return null;
  const before = (was?.items ?? []).map(({ value }) => value);
  const [added, extra] = [addedTo(before, own), addedTo(before, other)];
  if (added === null || extra === null) return null;
  // Whose additions come first is told by what they are, so that both machines make the same of it.
  const [first, second] = added.join('\n') <= extra.join('\n') ? [own, other] : [other, own];
  const known = new Set(first.items.map(({ value }) => value));
  const missing = second.items.filter(({ value }) => !known.has(value));
  const merged = withItems(
    first,
    missing.map(({ source }) => source),
  );
  const wanted = [...first.items, ...missing].map(({ value }) => value);
  const read = listOf(merged)?.items.map(({ value }) => value) ?? [];
  return read.join('\n') === wanted.join('\n') ? merged : null;
}

/** What a list has beyond these; null where one of these is missing. */
function addedTo(before: readonly string[], { items }: List): string[] | null {
  const values = items.map(({ value }) => value);
  return before.every((value) => values.includes(value)) ? values.filter((value) => !before.includes(value)) : null;
}

function listOf(lines: readonly PlacedLine[]): List | null {
  const texts = lines.map(({ text }) => text);
  const pair = pairsOf(texts)?.[0]?.pair;
  const text = texts.join('\n');
  if (pair === undefined) return null;
  if (isScalar(pair.value) && pair.value.source === '') return { lines, text, items: [], flow: null };
  return isSeq(pair.value) ? readList(lines, text, pair.value) : null;
}

function readList(lines: readonly PlacedLine[], text: string, list: YAMLSeq): List | null {
  const items: List['items'] = [];
  for (const item of list.items) {
    const range = isScalar(item) ? item.range : undefined;
    if (!isScalar(item) || !range || item.anchor !== undefined || item.tag !== undefined) return null;
    const source = text.slice(range[0], range[1]);
    if (source.includes('\n') || typeof item.value !== 'string') return null;
    items.push({ value: item.value, source, end: range[1] });
  }
  return { lines, text, items, flow: list.flow === true ? (list.range?.[0] ?? null) : null };
}

/** The list's lines with more items behind its last. */
function withItems({ lines, text, items, flow }: List, sources: readonly string[]): PlacedLine[] {
  const last = items.at(-1);
  if (sources.length === 0 || (last === undefined && flow === null)) return [...lines];
  if (flow !== null) {
    const at = last?.end ?? flow + 1;
    const added = `${last === undefined ? '' : ', '}${sources.join(', ')}`;
    return replaced(lines, `${text.slice(0, at)}${added}${text.slice(at)}`);
  }
  const end = text.indexOf('\n', last?.end ?? 0);
  const at = end === -1 ? text.length : end;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const bullet = /^\s*-\s+/.exec(text.slice(start, at))?.[0] ?? '- ';
  return replaced(
    lines,
    `${text.slice(0, at)}${sources.map((source) => `\n${bullet}${source}`).join('')}${text.slice(at)}`,
  );
}

/** Lines with another text, the first line's place and end for each. */
function replaced([first]: readonly PlacedLine[], text: string): PlacedLine[] {
  return text.split('\n').map((line) => ({ text: line, end: first?.end ?? '', at: first?.at ?? 0 }));
}
