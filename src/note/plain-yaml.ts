import type { FrontValue } from './front-value.ts';

/** What the line reader made of a front-matter block; `sure` where YAML itself would read it just so. */
export interface PlainReading {
  fields: Map<string, FrontValue>;
  sure: boolean;
}

/** A key whose value may still be a list on the lines below it. */
interface Pending {
  key: string;
  line: number;
  items: FrontValue[];
  /** Indent of the items, null before the first. */
  indent: number | null;
}

/** Characters that mean something to YAML at the start of a plain value. */
const SPECIAL = new Set('-?:,[]{}#&*!|>\'"%@`');

/**
 * Reads the front-matter that people write by hand: `key: value`, `key: [a, b]` and lists of `- item`, line by line, in
 * linear time. It has two uses: nearly all notes need nothing more, which is ten times faster than YAML; and where YAML
 * finds a mistake, this still reads the other lines. It differs from YAML on purpose in taking `[[Link]]`, `@name`,
 * `#tag` and `{{placeholder}}` as the words they look like.
 */
export function readPlain(lines: readonly string[], firstLine: number): PlainReading {
  const fields = new Map<string, FrontValue>();
  let sure = true;
  let pending: Pending | null = null;
  for (const [index, line] of lines.entries()) {
    const first = line.trimStart();
    if (first === '' || first.startsWith('#')) continue;
    const at = firstLine + index;
    if (first.startsWith('- ') || first === '-') {
      if (pending === null || !addItem(pending, line, at)) sure = false;
      if (pending !== null) fields.set(pending.key, { kind: 'list', line: pending.line, items: pending.items });
      continue;
    }
    const entry = line === first ? readEntry(line, at) : null;
    if (entry === null || fields.has(entry.key)) {
      sure = false;
      continue;
    }
    pending = entry.empty ? { key: entry.key, line: at, items: [], indent: null } : null;
    fields.set(entry.key, entry.value);
    if (!entry.sure) sure = false;
  }
  return { fields, sure };
}

/** Adds a `- item` line to the pending key's list; false where YAML might see something else in it. */
function addItem(pending: Pending, line: string, at: number): boolean {
  const indent = line.length - line.trimStart().length;
  const item = readScalar(line.slice(indent + 1).trim(), at);
  pending.items.push(item.value);
  const even = pending.indent === null || pending.indent === indent;
  pending.indent = indent;
  return even && item.sure && !line.slice(0, indent).includes('\t') && !/^- [ \t]*-/.test(line.trimStart());
}

interface ReadEntry {
  key: string;
  value: FrontValue;
  empty: boolean;
  sure: boolean;
}

/** Reads `key: value`; null where the line is no such thing. */
function readEntry(line: string, at: number): ReadEntry | null {
  let colon = line.indexOf(':');
  while (colon !== -1 && colon + 1 < line.length && !/[ \t]/.test(line.charAt(colon + 1))) {
    colon = line.indexOf(':', colon + 1);
  }
  if (colon <= 0) return null;
  const key = line.slice(0, colon).trimEnd();
  const text = line.slice(colon + 1).trim();
  const { value, sure } = readScalar(text, at);
  const plainKey = !SPECIAL.has(key.charAt(0)) && !/[\t#]|^<<$/.test(key);
  return { key, value, empty: text === '', sure: sure && plainKey };
}

interface ReadScalar {
  value: FrontValue;
  sure: boolean;
}

/** Reads one value, lists in brackets included. What it is not sure of it still takes as words, without a comment. */
function readScalar(text: string, line: number): ReadScalar {
  if (/^(?:\{\{|\[\[[^[\]]{1,300}\]\]|@|#[^\s#])/.test(text)) {
    return { value: { kind: 'text', line, text }, sure: true };
  }
  if (text.startsWith('[')) return readList(text, line);
  const quoted = unquote(text);
  if (quoted !== null) return { value: { kind: 'text', line, text: quoted }, sure: true };
  if (isPlain(text)) return { value: { kind: 'text', line, text }, sure: true };
  const comment = text.indexOf(' #');
  const bare = (comment === -1 ? text : text.slice(0, comment)).trim();
  return { value: { kind: 'text', line, text: bare.replace(/^["']|["']$/g, '') }, sure: false };
}

/** `[a, "b, c"]` on one line; brackets within are only taken between quotes. */
function readList(text: string, line: number): ReadScalar {
  const closed = text.endsWith(']');
  const inner = text.slice(1, closed ? -1 : undefined);
  let sure = closed;
  const parts = inner.trim() === '' ? [] : splitOutsideQuotes(inner);
  const items = parts.map((part): FrontValue => {
    const trimmed = part.trim();
    const item = unquote(trimmed);
    if (item === null && (trimmed === '' || /[[\]{}]/.test(trimmed) || !isPlain(trimmed))) sure = false;
    return { kind: 'text', line, text: item ?? trimmed.replace(/^["']|["']$/g, '') };
  });
  return { value: { kind: 'list', line, items }, sure };
}

function splitOutsideQuotes(text: string): string[] {
  if (!/["']/.test(text)) return text.split(',');
  const parts: string[] = [];
  let from = 0;
  let quote = '';
  let begun = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (!begun && (char === '"' || char === "'")) quote = char;
    else if (char === ',') {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
    // A quote counts as one only at the beginning of an item.
    begun = from !== i + 1 && (begun || char.trim() !== '');
  }
  parts.push(text.slice(from));
  return parts;
}

/** The words between quotes, where nothing in them needs YAML's rules of escaping; else null. */
function unquote(text: string): string | null {
  const quote = text.charAt(0);
  if (text.length < 2 || (quote !== '"' && quote !== "'") || !text.endsWith(quote)) return null;
  const inner = text.slice(1, -1);
  return inner.includes(quote) || inner.includes('\\') ? null : inner;
}

/** Whether YAML reads these words, on one line, as they stand. */
function isPlain(text: string): boolean {
  if (text.includes(': ') || text.includes(':\t') || text.endsWith(':') || /[ \t]#/.test(text)) return false;
  if (!SPECIAL.has(text.charAt(0))) return true;
  return text.startsWith('-') && /^-[^\s\-,[\]{}]/.test(text);
}
