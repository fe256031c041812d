import { comparePaths } from '../problem.ts';
import { foldText, isOfficeTitle, isTold, type ParsedName } from './names.ts';
import { givenNameForms, sameGivenName } from './nicknames.ts';
import type { PersonKey } from './types.ts';

/**
 * How a person is known. Only contacts are ever matched by less than a full name from other notes; attendees make such
 * a match ambiguous; people known only from a sentence do neither.
 */
export type Standing = 'contact' | 'attendee' | 'named';

/** The people known so far, by the names they go by. */
export interface PersonIndex {
  standing: Map<PersonKey, Standing>;
  names: Map<PersonKey, ParsedName[]>;
  exact: Map<string, Set<PersonKey>>;
  /** Contacts and attendees by the first and the last word of their names. */
  byWord: Map<string, Set<PersonKey>>;
  companies: Map<string, Set<PersonKey>>;
  /** Whose name a folded name could be a part of, among contacts and attendees; emptied when another of these is added. */
  wide: Map<string, PersonKey[]>;
}

/** What a name in a note stands for. */
export type Resolution = { kind: 'one'; key: PersonKey } | { kind: 'many'; keys: PersonKey[] } | { kind: 'none' };

export function createPersonIndex(): PersonIndex {
  return {
    standing: new Map(),
    names: new Map(),
    exact: new Map(),
    byWord: new Map(),
    companies: new Map(),
    wide: new Map(),
  };
}

/** Makes a person findable under these names. */
export function addNames(index: PersonIndex, key: PersonKey, standing: Standing, names: readonly ParsedName[]): void {
  index.standing.set(key, standing);
  if (standing !== 'named') index.wide.clear();
  const known = index.names.get(key) ?? [];
  for (const name of names) {
    if (name.folded === '') continue;
    put(index.exact, name.folded, key);
    known.push(name);
    if (standing === 'named') continue;
    for (const word of [name.tokens[0], name.tokens.at(-1)]) if (word !== undefined) put(index.byWord, word, key);
  }
  index.names.set(key, known);
}

/** Notes that a contact belongs to a company. */
export function addCompany(index: PersonIndex, company: string, key: PersonKey): void {
  const folded = foldCompany(company);
  if (folded !== '') put(index.companies, folded, key);
}

/** The only contact of a company, or how many there are. */
export function findByCompany(index: PersonIndex, name: string): Resolution {
  return among([...(index.companies.get(foldCompany(name)) ?? [])]);
}

/**
 * Finds whom a name in a note means. `own` are the note's attendees, or its contact. A full name, alias or link target
 * counts before a part of a name, and the note's own people before the vault's, except that a full name known in the
 * vault is never taken for a like-named attendee. Two who fit are never guessed between.
 */
export function resolveName(index: PersonIndex, name: ParsedName, own: readonly PersonKey[]): Resolution {
  const exact = index.exact.get(name.folded) ?? NOBODY;
  const ownExact = exact.size === 0 ? [] : own.filter((key) => exact.has(key));
  if (ownExact.length > 0) return among(ownExact);
  if (name.tokens.length > 1 && exact.size > 0) return among(toldApart(index, exact, name));
  const ownFits = own.filter((key) => fits(index, key, name, true));
  if (ownFits.length > 0) return among(ownFits);
  if (exact.size > 0) return among(toldApart(index, exact, name));
  const wide = fitsInVault(index, name);
  return wide.some((key) => index.standing.get(key) === 'contact') ? among(wide) : { kind: 'none' };
}

const NOBODY: ReadonlySet<PersonKey> = new Set();

/** Of several people of one name those whom the words in brackets mean, "Ada Moss (Leeds)"; all where they mean none. */
function toldApart(index: PersonIndex, exact: ReadonlySet<PersonKey>, name: ParsedName): PersonKey[] {
  const all = [...exact];
  const meant = all.filter((key) => (index.names.get(key) ?? []).some((known) => isTold(name, known)));
  return meant.length > 0 ? meant : all;
}

function fitsInVault(index: PersonIndex, name: ParsedName): PersonKey[] {
  const known = index.wide.get(name.folded);
  if (known !== undefined) return known;
  const found = candidates(index, name).filter((key) => fits(index, key, name, false));
  index.wide.set(name.folded, found);
  return found;
}

/** Everybody whose name a text could be a part of, ascending; for looking up, where the user chooses. */
export function everyFit(index: PersonIndex, name: ParsedName): PersonKey[] {
  return [...index.names.keys()].filter((key) => fits(index, key, name, true)).sort(comparePaths);
}

function among(keys: readonly PersonKey[]): Resolution {
  if (keys.length === 1 && keys[0] !== undefined) return { kind: 'one', key: keys[0] };
  const distinct = [...new Set(keys)].sort(comparePaths);
  const [first] = distinct;
  if (first === undefined) return { kind: 'none' };
  return distinct.length === 1 ? { kind: 'one', key: first } : { kind: 'many', keys: distinct };
}

/** People worth comparing: those who share the first word (or a form of it) or the last. */
function candidates(index: PersonIndex, name: ParsedName): PersonKey[] {
  const first = name.tokens[0];
  if (first === undefined) return [];
  const words = new Set([...givenNameForms(first), name.tokens.at(-1) ?? first]);
  return [...new Set([...words].flatMap((word) => [...(index.byWord.get(word) ?? [])]))];
}

function fits(index: PersonIndex, key: PersonKey, name: ParsedName, near: boolean): boolean {
  return (index.names.get(key) ?? []).some((known) => fitsName(name, known, near));
}

/** Whether the words of a name can stand for a known name; `near` where the known one is among the note's own people. */
function fitsName(name: ParsedName, known: ParsedName, near: boolean): boolean {
  const [first, ...rest] = name.tokens;
  const [knownFirst, ...knownRest] = known.tokens;
  if (first === undefined || knownFirst === undefined) return false;
  if (rest.length === 0) return fitsWord(name, first, known, near);
  if (!sameGivenName(first, knownFirst) || knownRest.length === 0) return false;
  const last = rest.at(-1) ?? '';
  const knownLast = knownRest.at(-1) ?? '';
  // "Dana C." for Dana Cole.
  if (rest.length === 1 && last.length === 1) return knownLast.startsWith(last);
  if (near) return isSubsequence(rest, knownRest);
  return rest.join(' ') === knownRest.join(' ');
}

/** One word: a first name; a surname only among the note's own people, or with the title the person goes by. */
function fitsWord(name: ParsedName, word: string, known: ParsedName, near: boolean): boolean {
  const first = known.tokens[0] ?? '';
  const last = known.tokens.at(-1) ?? '';
  if (name.title === null) return sameGivenName(word, first) || (near && word === last);
  const sameTitle = name.title === known.title;
  // "Mrs Lund" may be another Lund than the one who was there; "Dr Lund" hardly.
  const likely = near && known.title === null && isOfficeTitle(name.title);
  return (sameTitle && (word === last || word === first)) || (likely && word === last);
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at += 1;
  return at === part.length;
}

const COMPANY_FORMS = new Set('ltd limited inc llc llp gmbh ag plc co corp bv sa sarl pty & and'.split(' '));

function foldCompany(name: string): string {
  const words = foldText(name.slice(0, 200))
    .split(/[^\p{L}\p{N}&]/u)
    .filter((word) => word !== '');
  while (words.length > 1 && COMPANY_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
