import type { Config } from '../config/types.ts';
import { nameOfPath } from '../note/note-type.ts';
import { comparePaths, type Problem } from '../problem.ts';
import { listed } from '../words.ts';
import { type ParsedName, parseName } from './names.ts';
import { addNames, findByCompany, type PersonIndex, type Resolution, resolveName } from './person-index.ts';
import type { RecordedNote } from './record.ts';
import type { Person, PersonKey } from './types.ts';

/** Everybody known, and the way from a name in a note to one of them. */
export interface Directory {
  people: Map<PersonKey, Person>;
  index: PersonIndex;
  /** The attendees of a note, or the contact of a contact note, by path. */
  own: Map<string, PersonKey[]>;
  /** What the links of a note show, by path; see {@link localNames}. */
  local: Map<string, ReadonlyMap<string, string | null>>;
  problems: Problem[];
  isMe(name: ParsedName): boolean;
  parse(name: string): ParsedName;
  /** Ambiguities already reported, so that a name used ten times in a note is reported once. */
  reported: Set<string>;
}

/** People named one by one in a message before the rest are only counted. */
const MOST_SHOWN = 5;

const NOBODY: readonly PersonKey[] = [];
const SELF = ['me', 'i', 'myself'];

/** A directory without people. */
export function createDirectory(config: Config, index: PersonIndex): Directory {
  const parsed = new Map<string, ParsedName>();
  const parse = (name: string): ParsedName => {
    const known = parsed.get(name) ?? parseName(name);
    parsed.set(name, known);
    return known;
  };
  const mine = new Set([...SELF, ...[config.me.name ?? 'me', ...config.me.aliases].map((name) => parse(name).folded)]);
  return {
    people: new Map(),
    index,
    own: new Map(),
    local: new Map(),
    problems: [],
    isMe: (name) => mine.has(name.folded),
    parse,
    reported: new Set(),
  };
}

/** Where and how a name stands in a note. */
export interface NameUse {
  note: RecordedNote;
  name: string;
  line: number;
  /** What becomes of a name that fits nobody: a new person, or nobody. */
  unknown: 'create' | 'ignore';
  /** Whether a firm's name may stand for its only contact. */
  firm: boolean;
}

/** The person a name in a note means; null for me, for nobody, and where two fit (which is reported). */
export function personOf(directory: Directory, use: NameUse): PersonKey | null {
  // What most items say: who owes it is me.
  if (use.name === 'me') return null;
  const name = directory.parse(use.name);
  if (name.folded === '' || directory.isMe(name)) return null;
  const found = resolveName(
    directory.index,
    localName(directory, use.note, name),
    directory.own.get(use.note.path) ?? NOBODY,
  );
  if (found.kind === 'one') return found.key;
  if (found.kind === 'many') return reportAmbiguous(directory, use, name, found.keys);
  const firm: Resolution = use.firm ? findByCompany(directory.index, use.name) : { kind: 'none' };
  if (firm.kind === 'one') return firm.key;
  // Several people of the firm: it is the firm's word, and nobody's in particular.
  if (firm.kind === 'many' || use.unknown === 'ignore') return null;
  return addPerson(directory, use.name, 'named');
}

/** Adds somebody without a contact note. */
export function addPerson(directory: Directory, written: string, standing: 'attendee' | 'named'): PersonKey {
  const name = written.replace(/\s+/g, ' ').trim();
  const key = directory.parse(name).folded;
  if (!directory.people.has(key)) {
    directory.people.set(key, {
      key,
      name,
      aliases: [],
      path: null,
      contact: null,
      phone: null,
      tags: [],
      cadence: null,
      stage: null,
    });
    addNames(directory.index, key, standing, [directory.parse(name)]);
  }
  return key;
}

/** A note's own short names: what its links show (`[[Ruxandra Iliescu|Rux]]`) stands for their target in that note. */
function localName(directory: Directory, note: RecordedNote, name: ParsedName): ParsedName {
  if (!note.people.some(isShown) && !note.mentions.some(isShown)) return name;
  let names = directory.local.get(note.path);
  if (names === undefined) {
    names = localNames(directory, note);
    directory.local.set(note.path, names);
  }
  const target = names.get(name.folded) ?? null;
  return target === null ? name : directory.parse(target);
}

/** The targets of the names that a note's links show, folded; null for one that stands for several. */
function localNames(directory: Directory, note: RecordedNote): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const refs of [note.people, note.mentions])
    for (const { name: target, shown } of refs) {
      if (shown === null) continue;
      const { folded } = directory.parse(shown);
      names.set(folded, (names.get(folded) ?? target) === target && names.get(folded) !== null ? target : null);
    }
  return names;
}

function isShown({ shown }: { shown: string | null }): boolean {
  return shown !== null;
}

function reportAmbiguous(directory: Directory, use: NameUse, name: ParsedName, keys: readonly PersonKey[]): null {
  const seen = `${use.note.path}\n${name.folded}`;
  if (directory.reported.has(seen)) return null;
  directory.reported.add(seen);
  const fitting = keys.flatMap((key) => directory.people.get(key) ?? []);
  const shown = fitting.map((person) => (person.path === null ? person.name : `${person.name} (${person.path})`));
  directory.problems.push({
    path: use.note.path,
    line: use.line,
    code: 'ambiguous-name',
    severity: 'warning',
    message: `“${use.name}” fits ${listed(shown, MOST_SHOWN)}, so it is taken for none of them.`,
    hint: hintFor(directory, name, use.name, fitting),
  });
  return null;
}

/** What to write instead: something that means one of them alone. */
function hintFor(directory: Directory, name: ParsedName, written: string, fitting: readonly Person[]): string {
  const targets = fitting.map((person) => linkTarget(person)).sort(comparePaths);
  const target = targets.find((each) => resolveName(directory.index, directory.parse(each), []).kind === 'one');
  const isFull = fitting.every((person) => directory.parse(person.name).folded === name.folded);
  if (target === undefined) return `To mean one of them, ${tellApart(written)}`;
  if (isFull) return `Write a link that means one of them alone, such as [[${target}]].`;
  return `Write the full name, or a link such as [[${target}]], or give the one you mean the alias “${written}” in their contact note.`;
}

/** What to do where two contact notes go by one name, also in their files' names. */
export function tellApart(name: string): string {
  return `tell them apart in brackets in their files’ names, such as “${name.slice(0, 60)} (Leeds)”, and write that.`;
}

/** What a wiki-link to a person says: the contact note's file name, else the name. */
function linkTarget(person: Person): string {
  return person.path === null ? person.name : nameOfPath(person.path);
}
