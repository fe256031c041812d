import type { Item } from '../extract/types.ts';
import { nearest } from '../nearest.ts';
import { nameOfPath } from '../note/note-type.ts';
import { comparePaths } from '../problem.ts';
import { foldText, parseName } from './names.ts';
import { addNames, createPersonIndex, everyFit } from './person-index.ts';
import type { Book, Person } from './types.ts';

/** One person, several that a text fits, or none with the nearest names. */
export type FoundPerson =
  | { kind: 'one'; person: Person }
  | { kind: 'many'; people: Person[] }
  | { kind: 'none'; suggestions: string[] };

/** One item, several whose ids begin alike, or none with the nearest ids. */
export type FoundItem =
  | { kind: 'one'; item: Item }
  | { kind: 'many'; items: Item[] }
  | { kind: 'none'; suggestions: string[] };

/** Ids are shown with at least this many letters, so that they stay unique for a while as notes grow. */
const SHORTEST_ID = 4;

/**
 * Finds a person by what a user typed: full name, alias, file name, nickname, first name or surname, or the beginning
 * of one. A key of the book (`sam ford#2`) is taken as it stands.
 */
export function findPerson(book: Book, text: string): FoundPerson {
  const written = text
    .trim()
    .replace(/^\[\[|\]\]$/g, '')
    .replace(/^@/, '')
    .slice(0, 200);
  const byKey = book.people.get(written.toLowerCase());
  if (byKey !== undefined && written.includes('#')) return { kind: 'one', person: byKey };
  const name = parseName(written);
  if (name.folded === '') return { kind: 'none', suggestions: [] };
  const people = [...book.people.values()];
  const exact = people.filter((person) => namesOf(person).some((known) => parseName(known).folded === name.folded));
  const fitting = exact.length > 0 ? exact : fittingPeople(people, written);
  const [only] = fitting;
  if (only === undefined) return { kind: 'none', suggestions: nearestNames(people, name.folded) };
  return fitting.length === 1 ? { kind: 'one', person: only } : { kind: 'many', people: fitting.toSorted(byName) };
}

/** Finds an item by its id or any unique beginning of it, in any case. */
export function findItem(book: Book, idPrefix: string): FoundItem {
  const prefix = idPrefix.trim().replace(/^[#^]/, '').toLowerCase();
  const exact = book.items.get(prefix);
  if (exact !== undefined) return { kind: 'one', item: exact };
  const ids = [...book.items.keys()].sort(comparePaths);
  const items =
    prefix === '' ? [] : ids.filter((id) => id.startsWith(prefix)).flatMap((id) => book.items.get(id) ?? []);
  const [only] = items;
  if (only === undefined) return { kind: 'none', suggestions: nearest(prefix, ids, prefix.length) };
  return items.length === 1 ? { kind: 'one', item: only } : { kind: 'many', items };
}

/** The shortest beginning that names each id alone, of at least {@link SHORTEST_ID} letters. */
export function shortIds(items: Iterable<{ id: string }>): Map<string, string> {
  const ids = [...new Set([...items].map(({ id }) => id))].sort(comparePaths);
  // In sorted order an id shares the longest beginning with a neighbour.
  return new Map(
    ids.map((id, index) => {
      const shared = Math.max(sharedLength(id, ids[index - 1] ?? ''), sharedLength(id, ids[index + 1] ?? ''));
      return [id, id.slice(0, Math.max(SHORTEST_ID, shared + 1))];
    }),
  );
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function namesOf(person: Person): string[] {
  return [person.name, ...person.aliases, ...(person.path === null ? [] : [nameOfPath(person.path)])];
}

function byName(a: Person, b: Person): number {
  return comparePaths(a.name, b.name) || comparePaths(a.key, b.key);
}

/** People the text may be a part of a name of; failing that, people one of whose names has a word that begins so. */
function fittingPeople(people: readonly Person[], written: string): Person[] {
  const index = createPersonIndex();
  for (const person of people) addNames(index, person.key, 'contact', namesOf(person).map(parseName));
  const keys = new Set(everyFit(index, parseName(written)));
  if (keys.size > 0) return people.filter(({ key }) => keys.has(key));
  const start = foldText(written);
  if (start.length < 2) return [];
  return people.filter((person) =>
    namesOf(person).some((known) => ` ${parseName(known).folded}`.includes(` ${start}`)),
  );
}

function nearestNames(people: readonly Person[], folded: string): string[] {
  const names = new Map(
    people.flatMap((person) => namesOf(person).map((known) => [parseName(known).folded, person.name])),
  );
  const found = nearest(folded, [...names.keys()]);
  return [...new Set(found.flatMap((key) => names.get(key) ?? []))];
}
