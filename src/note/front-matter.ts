import matter from 'gray-matter';
import type { FrontData, FrontTrouble, FrontValue } from './front-value.ts';
import { readYaml } from './yaml-engine.ts';

/** Most that is read as front-matter: real ones hold a few hundred characters, and YAML takes its time. */
const MAX_LINES = 1_000;
const MAX_CHARS = 32_768;

/** The front-matter of a note. */
export interface FrontMatter extends FrontData {
  /** The line its closing fence stands on, 0 without front-matter. */
  bodyLine: number;
}

const NONE: FrontMatter = { fields: new Map<string, FrontValue>(), troubles: [], bodyLine: 0 };

/**
 * Reads the block between two `---` fences at the top of a note. It is data and never run: the engines for JavaScript
 * and CoffeeScript that gray-matter brings are replaced by ones that refuse, and only YAML (with JSON in it) is read.
 *
 * @param lines the note's lines, without a BOM
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const opening = /^---[ \t]*([^\s-]\S{0,40})?[ \t]*$/.exec(lines[0] ?? '');
  if (opening === null) return NONE;
  const close = lines.findIndex((line, index) => index > 0 && isFence(line));
  const language = (opening[1] ?? 'yaml').toLowerCase();
  if (close === -1) return unclosed(lines, opening[1] !== undefined);
  if (language !== 'yaml' && language !== 'yml' && language !== 'json') {
    const message = `Front-matter should be YAML, but is marked as "${language.slice(0, 20)}"; it is never run and was not read.`;
    return { ...NONE, bodyLine: close + 1, troubles: [{ line: 1, severity: 'error', message }] };
  }
  return { ...readBlock(lines.slice(1, close)), bodyLine: close + 1 };
}

/** `...` ends a YAML document as well, and some tools write it. */
function isFence(line: string): boolean {
  return line.startsWith('---') ? line.slice(3).trim() === '' : line.startsWith('...') && line.slice(3).trim() === '';
}

/** A first line `---` is a rule of its own unless a key follows it; then the closing fence was forgotten. */
function unclosed(lines: readonly string[], named: boolean): FrontMatter {
  if (!named && !/^[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:\s|$)/u.test(lines[1] ?? '')) return NONE;
  const message = 'Front-matter opens here and is never closed by a line "---"; the note was read as if it had none.';
  return { ...NONE, troubles: [{ line: 1, severity: 'error', message }] };
}

function readBlock(block: readonly string[]): FrontData {
  const kept: string[] = [];
  let size = 0;
  for (const line of block) {
    size += line.length + 1;
    // gray-matter would take `---` with words after it for the closing fence.
    if (size > MAX_CHARS || kept.length >= MAX_LINES || line.startsWith('---')) break;
    kept.push(line);
  }
  const data = parseBlock(kept.join('\n'));
  if (kept.length === block.length) return data;
  const message = `Front-matter is read up to ${MAX_LINES} lines, ${MAX_CHARS} characters or a second "---"; the rest was left out.`;
  const trouble: FrontTrouble = { line: kept.length + 2, severity: 'error', message };
  return { fields: data.fields, troubles: [...data.troubles, trouble] };
}

function parseBlock(block: string): FrontData {
  let data: FrontData = { fields: new Map(), troubles: [] };
  const parse = (text: string): object => {
    data = readYaml(text);
    return {};
  };
  const refuse = (): object => ({});
  // Options are always given: without them gray-matter answers from a cache that remembers broken notes as empty.
  matter(`---\n${block}\n---\n`, {
    language: 'yaml',
    engines: { yaml: { parse }, json: { parse }, javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse },
  });
  return data;
}
