import { isMap, isScalar, parseDocument, type Scalar, stringify } from 'yaml';
import { NudgeError } from '../errors.ts';
import { type FrontMatter, readFrontMatter } from '../note/front-matter.ts';
import { type FrontValue, sameKey } from '../note/front-value.ts';
import { splitSource } from '../note/source.ts';
import { applyEdits } from './apply.ts';
import { neighboursOf } from './find-line.ts';
import type { InnerEdit } from './types.ts';

/** What is to stand in a note's front-matter. */
export interface FrontSetting {
  /** The key, with the names that count as the same: one that is there is kept as it is written, else the first is added. */
  keys: readonly string[];
  /** Words on one line; null to take the key out. */
  value: string | null;
}

/**
 * The edits that set a key of a note's front-matter or take it out; none where nothing changes. Only the key's own line is
 * touched: comments, order, quotes and all other keys stay to the byte, and a value that stood in quotes stands in them
 * again. A note without front-matter gets one. Throws a `refused` error where the key has more than words on one line, and
 * where the note would not be read as it is meant (front-matter that is broken, or is no YAML).
 */
export function frontMatterEdits(path: string, text: string, { keys, value }: FrontSetting): InnerEdit[] {
  const { lines } = splitSource(text);
  const front = readFrontMatter(lines);
  const key = keyIn(front, keys);
  const now = front.fields.get(key);
  if (now === undefined && value === null) return [];
  if (now?.kind === 'text' && now.text === value) return [];
  const edit =
    now === undefined ? added(path, lines, front, `${key}: ${written(value ?? '')}`) : changed(path, lines, now, value);
  const applied = edit === null ? null : applyEdits(text, [edit]);
  if (edit === null || applied === null || !('text' in applied) || !isReadBack(applied.text, front, key, value)) {
    throw refusal(path, key, now);
  }
  return [edit];
}

/** The key as it is written there; the first of its names where none is. */
function keyIn({ fields }: FrontMatter, keys: readonly string[]): string {
  const there = keys.flatMap((name) => [...fields.keys()].filter((key) => sameKey(key, name)));
  return there[0] ?? keys[0] ?? '';
}

/** The edit that adds a line; null where front-matter is begun and never closed. */
function added(path: string, lines: readonly string[], front: FrontMatter, line: string): InnerEdit | null {
  const { bodyLine, troubles } = front;
  if (bodyLine > 0) {
    const after = bodyLine - 1;
    return {
      op: 'insert',
      path,
      after,
      expected: lines[after - 1] ?? '',
      near: neighboursOf(lines, after),
      lines: [line],
    };
  }
  if (troubles.length > 0) return null;
  const blank = (lines[0] ?? '').trim() === '' ? [] : [''];
  return { op: 'insert', path, after: 0, expected: '', lines: ['---', line, '---', ...blank] };
}

/** The edit of the line that a key stands on; null where its value is more than words on that line. */
function changed(path: string, lines: readonly string[], now: FrontValue, value: string | null): InnerEdit | null {
  const { line } = now;
  const expected = lines[line - 1];
  if (expected === undefined || now.kind !== 'text') return null;
  const near = neighboursOf(lines, line);
  if (value === null) return { op: 'remove', path, line, expected, near };
  const replacement = withValue(expected, now.text, value);
  return replacement === null ? null : { op: 'replace', path, line, expected, near, replacement };
}

/** A line `key: old # comment` with another value; null where what stands there is not told apart. */
function withValue(line: string, old: string, value: string): string | null {
  const scalar = scalarIn(line);
  if (scalar?.range == null) return withWords(line, old, value);
  const [from, to] = scalar.range;
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? scalar.type : undefined;
  const [before, rest] = [line.slice(0, from), line.slice(to)];
  return `${before}${/\s$/.test(before) ? '' : ' '}${written(value, quoted)}${rest.startsWith('#') ? ' ' : ''}${rest}`;
}

/** Words that YAML takes for something else, such as a link: all that stands behind the colon is the value. */
function withWords(line: string, old: string, value: string): string | null {
  const key = /^[^:#"'[{]{1,200}:(?=\s)/.exec(line)?.[0] ?? '';
  return key !== '' && line.slice(key.length).trim() === old ? `${key} ${written(value)}` : null;
}

/** The one value in a line of YAML, where that is a plain or quoted word or more. */
function scalarIn(line: string): Scalar | null {
  const { contents, errors } = parseDocument(line, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
  const pairs = errors.length === 0 && isMap(contents) ? contents.items : [];
  const value: unknown = pairs[0]?.value;
  return pairs.length === 1 && isScalar(value) ? value : null;
}

/** Words as YAML writes them: in quotes where it would take them for something else, or where they were before. */
function written(value: string, quotes?: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): string {
  const style = quotes === undefined ? {} : { defaultStringType: quotes };
  return stringify(value, { schema: 'failsafe', lineWidth: 0, ...style }).trimEnd();
}

/** Whether the note reads as before but for this key. */
function isReadBack(text: string, before: FrontMatter, key: string, value: string | null): boolean {
  const after = readFrontMatter(splitSource(text).lines);
  const others = ({ fields }: FrontMatter): string =>
    JSON.stringify([...fields].filter(([name]) => name !== key).map(([name, field]) => [name, bare(field)]));
  const now = after.fields.get(key);
  const isRight = value === null ? now === undefined : now?.kind === 'text' && now.text === value;
  return isRight && others(after) === others(before) && after.troubles.length <= before.troubles.length;
}

/** A value without the lines that it stands on. */
function bare(value: FrontValue): unknown {
  if (value.kind === 'text') return value.text;
  return value.kind === 'list' ? value.items.map(bare) : [...value.fields].map(([key, each]) => [key, bare(each)]);
}

function refusal(path: string, key: string, now: FrontValue | undefined): NudgeError {
  const at = now === undefined ? path : `${path}:${now.line}`;
  const expected = now === undefined ? 'front-matter that can be added to' : 'words on one line';
  return new NudgeError(
    'refused',
    `${at}: expected ${expected} for ${JSON.stringify(key)}, found something else`,
    'Nothing was changed. Write it there by hand; nudge check shows what could not be read.',
  );
}
