import { type FrontValue, textsOf } from './front-value.ts';
import { cleanTarget } from './links.ts';
import type { PersonRef } from './types.ts';

/** What a piece after a comma or "and" is called when it is (part of) a firm's name and no person. */
const FIRM =
  /\b(?:ltd|limited|llp|llc|plc|inc|gmbh|ag|bv|nv|sa|srl|pty|partners|associates|sons|daughters?|co|group|council|university|college|bank|trust|labs|consulting|school)\.?$/i;
const MAX_PEOPLE = 200;

/**
 * The people of a key such as `attendees`: a list, a text with several names (`A, B and C`), links (`[[People/A|a]]`),
 * `@A`, or maps with a `name`. A firm in brackets or after a comma is left out of the name; initials in brackets become
 * what is shown. "me" is nobody.
 */
export function readPeople(value: FrontValue | null): PersonRef[] {
  if (value === null) return [];
  const people = readItem(value);
  return people.slice(0, MAX_PEOPLE);
}

function readItem(value: FrontValue, listed = false): PersonRef[] {
  if (value.kind === 'list') return value.items.flatMap((item) => readItem(item, true));
  if (value.kind === 'map') return readMap(value.fields);
  return textsOf(value)
    .flatMap((text) => splitNames(text, listed))
    .flatMap((name) => readName(name, value.line));
}

/** `- name: A` as people with roles are listed; else the first key, as in `- A: chair`. */
function readMap(fields: ReadonlyMap<string, FrontValue>): PersonRef[] {
  for (const [key, value] of fields) {
    if (/^(?:name|person|who|full.?name)$/i.test(key)) return readItem(value);
  }
  const [key, value] = [...fields.entries()][0] ?? [];
  return key === undefined || value === undefined ? [] : readName(key, value.line);
}

/** A link and nothing else, or one or two words: nothing to cut. */
const ONE_NAME = /^(?:\[\[[^[\]]{1,300}\]\]|[\p{L}'’.-]{1,40}(?: [\p{L}'’.-]{1,40})?)$/u;

/** `Tom Price, Acme` as one item of a list: what follows the only comma is a firm or a role. */
const NAME_AND_FIRM = /^[^,;[\]@]{1,200},[^,;[\]@]{1,200}$/;

/** Cuts `A, B and C` into names; not within brackets or links, and not before what is only a firm or an initial. */
function splitNames(text: string, listed: boolean): string[] {
  if (ONE_NAME.test(text) || (listed && NAME_AND_FIRM.test(text))) return [text];
  const names: string[] = [];
  for (const piece of cutOutside(text.slice(0, 5_000))) {
    const name = piece.trim();
    if (name === '') continue;
    const last = names.length - 1;
    // "Tom Price, Acme Ltd" is one person, and so is "Barton & Sons": the firm goes with the name before it.
    if (last >= 0 && FIRM.test(name) && !name.startsWith('[[')) names[last] = `${names[last] ?? ''}, ${name}`;
    else names.push(name);
  }
  return names;
}

const CUT = /\[\[|\]\]|[([{]|[)\]}]|[,;\n]| (?:and|&|\+|und|et|y) (?=\S)|,? ?(?:&|\+) /gi;

function cutOutside(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of text.matchAll(CUT)) {
    const sign = match[0];
    if (/^[([{]/.test(sign)) depth += 1;
    else if (/^[)\]}]/.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      pieces.push(text.slice(from, match.index));
      from = match.index + sign.length;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** One name as written, with its link, brackets and firm taken off. */
function readName(written: string, line: number): PersonRef[] {
  const link = /\[\[([^[\]|]{1,200})(?:\\?\|([^[\]]{0,200}))?\]\]/.exec(written);
  if (link !== null) return person(cleanTarget(link[1] ?? ''), link[2]?.trim() || null, line);
  const initials = /\(([A-Z]{2,4})\)/.exec(written)?.[1] ?? null;
  const bare = written
    .replace(/\([^()]{0,200}\)?|<[^<>]{0,200}>/g, ' ')
    .replace(/^["'\s*_-]+|["'\s*_]+$/g, '')
    .replace(/\s+/g, ' ');
  const name = (bare.split(/, | [–—-] | @ |: /)[0] ?? '').trim();
  return person(cleanTarget(name), initials, line);
}

function person(name: string, shown: string | null, line: number): PersonRef[] {
  if (!/\p{L}/u.test(name) || /^(?:me|myself|i|self|n\/a|none|tbc|tbd)$/i.test(name)) return [];
  return [{ name: name.slice(0, 200), shown: shown === name ? null : shown, line }];
}
