/** A value of the front-matter with the line it stands on. Scalars stay the text that was written. */
export type FrontValue =
  | { kind: 'text'; line: number; text: string }
  | { kind: 'list'; line: number; items: FrontValue[] }
  | { kind: 'map'; line: number; fields: ReadonlyMap<string, FrontValue> };

/** Trouble in the front-matter, before it is tied to a note's path. */
export interface FrontTrouble {
  line: number;
  severity: 'error' | 'warning';
  message: string;
}

/** What was read: top-level keys as written, in their order, and what was wrong. */
export interface FrontData {
  fields: ReadonlyMap<string, FrontValue>;
  troubles: FrontTrouble[];
}

/** The form in which keys are compared: lower case, without blanks, hyphens and underscores. */
function foldKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Whether two ways to write a key mean the same one. */
export function sameKey(one: string, other: string): boolean {
  return foldKey(one) === foldKey(other);
}

/** Keys folded for look-up; of two keys that fold alike the first counts. */
export function foldFields(fields: ReadonlyMap<string, FrontValue>): Map<string, FrontValue> {
  const folded = new Map<string, FrontValue>();
  for (const [key, value] of fields) {
    const name = foldKey(key);
    if (!folded.has(name)) folded.set(name, value);
  }
  return folded;
}

/** The first of these keys that holds something. `fields` has folded keys; `keys` may be written in any way. */
export function pickValue(fields: ReadonlyMap<string, FrontValue>, ...keys: string[]): FrontValue | null {
  for (const key of keys) {
    const value = fields.get(foldKey(key));
    if (value !== undefined && !isEmpty(value)) return value;
  }
  return null;
}

/** The text of the first of these keys that holds some: a list gives its first text. */
export function pickText(fields: ReadonlyMap<string, FrontValue>, ...keys: string[]): string | null {
  const value = pickValue(fields, ...keys);
  return value === null ? null : (textsOf(value)[0] ?? null);
}

/** Every text in a value, in order, trimmed; empty ones and placeholders (`{{name}}`) are left out. */
export function textsOf(value: FrontValue): string[] {
  if (value.kind === 'text') {
    const text = value.text.trim();
    return text === '' || text === '~' || text === 'null' || text.includes('{{') ? [] : [text];
  }
  return value.kind === 'list' ? value.items.flatMap(textsOf) : [...value.fields.values()].flatMap(textsOf);
}

function isEmpty(value: FrontValue): boolean {
  return textsOf(value).length === 0;
}
