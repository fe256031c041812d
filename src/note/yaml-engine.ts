import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
} from 'yaml';
import { findDeepLine, MAX_DEPTH } from '../config/yaml-depth.ts';
import type { FrontData, FrontTrouble, FrontValue } from './front-value.ts';
import { readPlain } from './plain-yaml.ts';

/** Values that are read in all, aliases counted as often as they stand for something: no "billion laughs". */
const MAX_VALUES = 5_000;
/** Aliases that are looked up, each of which takes as long as the block is large. */
const MAX_ALIASES = 100;
const MAX_TROUBLES = 5;

/** State of one walk through a YAML document. */
interface Walk {
  doc: Document;
  lines: LineCounter;
  troubles: FrontTrouble[];
  left: number;
  aliases: number;
}

/**
 * Reads a front-matter block as YAML; JSON is YAML too. Every scalar stays the text that was written (a date is no
 * instant, `07700…` no number), tags and types are ignored, `__proto__` is a key like any other. Where YAML finds
 * a mistake, its line is reported and the block is read line by line instead. Never throws.
 *
 * @param text the block, of which line 1 is the line of the opening fence
 */
export function readYaml(text: string): FrontData {
  const lines = text.split('\n');
  const plain = readPlain(lines, 1);
  if (plain.sure) return { fields: plain.fields, troubles: [] };
  const deep = findDeepLine(lines);
  if (deep !== null) {
    const message = `Front-matter is nested more than ${MAX_DEPTH} deep here; only its plain lines were read.`;
    return { fields: plain.fields, troubles: [{ line: deep, severity: 'error', message }] };
  }
  return readDocument(text) ?? { fields: plain.fields, troubles: troublesOf(text) };
}

/** The document's top-level map, or null where it has mistakes. */
function readDocument(text: string): FrontData | null {
  const lines = new LineCounter();
  const doc = parse(text, lines);
  if (doc === null || doc.errors.length > 0) return null;
  const walk: Walk = { doc, lines, troubles: [], left: MAX_VALUES, aliases: MAX_ALIASES };
  const root = toValue(doc.contents, 1, 0, walk);
  if (root.kind === 'map') return { fields: root.fields, troubles: walk.troubles };
  const message = 'Front-matter should be lines of "key: value", but is something else; nothing was read from it.';
  return { fields: new Map(), troubles: [{ line: root.line, severity: 'error', message }] };
}

function parse(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
      lineCounter,
    });
  } catch {
    return null;
  }
}

function troublesOf(text: string): FrontTrouble[] {
  const lines = new LineCounter();
  const errors = parse(text, lines)?.errors ?? [];
  const troubles = errors.slice(0, MAX_TROUBLES).map((error): FrontTrouble => {
    const line = Math.max(1, lines.linePos(error.pos[0]).line);
    const said = error.message.split('\n')[0]?.replace(/\.$/, '') ?? error.code;
    const message = `Front-matter is not valid YAML: ${inPlainWords(said)}. Its plain lines were read.`;
    return { line, severity: 'error', message };
  });
  // The parser often complains of one slip in several ways, which are the same in plain words.
  const apart = new Map(troubles.map((trouble) => [`${trouble.line} ${trouble.message}`, trouble]));
  if (apart.size > 0) return [...apart.values()];
  return [
    { line: 1, severity: 'error', message: 'Front-matter could not be read as YAML; its plain lines were read.' },
  ];
}

/** The parser's commonest complaints, as somebody who writes notes would put them; others as they are. */
const PLAIN: readonly [RegExp, string][] = [
  [/nested mappings|implicit keys|implicit map/i, 'a second colon in a value; put quotes round the value'],
  [
    /missing closing|unterminated|must be terminated|flow (?:map|sequence|collection)/i,
    'a quote or bracket is not closed',
  ],
  [/tabs? /i, 'a tab where blanks are expected; indent with blanks'],
  [/indent/i, 'a line is not indented like those beside it'],
];

function inPlainWords(said: string): string {
  return PLAIN.find(([pattern]) => pattern.test(said))?.[1] ?? said.slice(0, 160);
}

function toValue(node: unknown, line: number, depth: number, walk: Walk): FrontValue {
  walk.left -= 1;
  if (walk.left < 0 || depth > MAX_DEPTH) return overflow(line, walk);
  if (isAlias(node)) return toAliased(node, line, depth, walk);
  const at = lineOf(node, walk) ?? line;
  if (isMap(node)) {
    const fields = new Map<string, FrontValue>();
    for (const pair of node.items) addPair(fields, pair, at, depth, walk);
    return { kind: 'map', line: at, fields };
  }
  if (isSeq(node))
    return { kind: 'list', line: at, items: node.items.map((item) => toValue(item, at, depth + 1, walk)) };
  return { kind: 'text', line: at, text: isScalar(node) ? textOf(node) : '' };
}

function toAliased(alias: Alias, line: number, depth: number, walk: Walk): FrontValue {
  walk.aliases -= 1;
  if (walk.aliases >= 0) return toValue(alias.resolve(walk.doc) ?? null, line, depth + 1, walk);
  if (walk.aliases === -1) {
    const message = `Front-matter holds more than ${MAX_ALIASES} aliases such as "*a"; the others were left out.`;
    walk.troubles.push({ line, severity: 'error', message });
  }
  return { kind: 'text', line, text: '' };
}

/** A scalar's words; what a tag such as `!!binary` would make of them is of no interest. */
function textOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

type Pair = { key: unknown; value: unknown };

function addPair(fields: Map<string, FrontValue>, pair: Pair, line: number, depth: number, walk: Walk): void {
  const at = lineOf(pair.key, walk) ?? line;
  const key = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : null;
  if (key === null) {
    walk.troubles.push({
      line: at,
      severity: 'warning',
      message: 'A key should be a word, but is something else; it was left out.',
    });
    return;
  }
  if (fields.has(key)) {
    const message = `The key "${key.slice(0, 60)}" is there twice; its first value counts.`;
    walk.troubles.push({ line: at, severity: 'warning', message });
    return;
  }
  const value = toValue(pair.value, at, depth + 1, walk);
  // A value counts as standing on its key's line: that is where an edit looks for it. Items of a list keep their own.
  fields.set(key, { ...value, line: at });
}

function overflow(line: number, walk: Walk): FrontValue {
  if (walk.left === -1) {
    const message = `Front-matter holds more than ${MAX_VALUES} values; the rest was left out.`;
    walk.troubles.push({ line, severity: 'error', message });
  }
  return { kind: 'text', line, text: '' };
}

function lineOf(node: unknown, walk: Walk): number | null {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  const offset = node.range?.[0];
  return offset === undefined ? null : Math.max(1, walk.lines.linePos(offset).line);
}
