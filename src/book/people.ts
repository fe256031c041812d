import type { Cadence } from '../config/durations.ts';
import type { Config } from '../config/types.ts';
import { SOMEONE } from '../extract/types.ts';
import { nameOfPath } from '../note/note-type.ts';
import type { ContactFields } from '../note/types.ts';
import { addPerson, createDirectory, type Directory, personOf, tellApart } from './directory.ts';
import { fullNameIn } from './full-name.ts';
import { addCompany, addNames, createPersonIndex, resolveName } from './person-index.ts';
import type { NoteRecord, RecordedNote } from './record.ts';
import type { Person, PersonKey } from './types.ts';

/**
 * Gathers everybody named in the notes (records ascending by path). The order of the steps makes the answer the same
 * for any order of files: contacts, then attendees with a full name, then attendees with less, then the rest.
 */
export function gatherPeople(records: readonly NoteRecord[], config: Config): Directory {
  const directory = createDirectory(config, createPersonIndex());
  for (const { note } of records) if (note.contact !== null) addContact(directory, note, note.contact, config);
  addHeadings(directory, records);
  const withPeople = records.map(({ note }) => note).filter((note) => note.contact === null && note.people.length > 0);
  for (const note of withPeople) addFullNames(directory, note);
  for (const note of withPeople) directory.own.set(note.path, attendeesOf(directory, note));
  for (const record of records) addNamed(directory, record);
  return directory;
}

function addContact(directory: Directory, note: RecordedNote, contact: ContactFields, config: Config): void {
  const parsed = directory.parse(contact.name);
  if (directory.isMe(parsed)) return;
  const base = parsed.folded === '' ? note.path : parsed.folded;
  const first = directory.people.get(base);
  let key: PersonKey = base;
  for (let n = 2; directory.people.has(key); n += 1) key = `${base}#${n}`;
  directory.people.set(key, {
    key,
    name: contact.name,
    aliases: contact.aliases,
    path: note.path,
    contact,
    phone: note.phones[0]?.phone ?? null,
    tags: note.tags,
    cadence: cadenceOf(note, contact, config),
    stage: contact.stage,
  });
  const given = contact.aliases.filter((alias) => !directory.isMe(directory.parse(alias)));
  const names = new Set([contact.name, nameOfPath(note.path), ...given]);
  addNames(directory.index, key, 'contact', [...names].map(directory.parse));
  if (contact.company !== null) addCompany(directory.index, contact.company, key);
  directory.own.set(note.path, [key]);
  if (first !== undefined) reportDuplicate(directory, note, contact, first);
}

/** A contact note's heading that spells its name out, `# Dan Okoro` in `Dan.md`, is a name too, unless another contact bears it. */
function addHeadings(directory: Directory, records: readonly NoteRecord[]): void {
  const named = records.flatMap(({ note }) => {
    const [key] = note.contact === null ? [] : (directory.own.get(note.path) ?? []);
    const person = key === undefined ? undefined : directory.people.get(key);
    const full = person === undefined ? null : fullNameIn(note.heading, directory.parse(person.name));
    const isFree = full !== null && !directory.index.exact.has(directory.parse(full).folded);
    return person !== undefined && isFree ? [{ person, full }] : [];
  });
  for (const { person, full } of named) {
    directory.people.set(person.key, { ...person, aliases: [...person.aliases, full] });
    addNames(directory.index, person.key, 'contact', [directory.parse(full)]);
  }
}

function cadenceOf({ tags }: RecordedNote, { cadence, relation }: ContactFields, config: Config): Cadence | null {
  if (cadence !== null) return cadence === 'none' ? null : cadence;
  const words = [...tags, ...(relation === null ? [] : [relation])].map((tag) => tag.replace(/^#/, '').toLowerCase());
  const configured = words.flatMap((word) => config.cadences.get(word) ?? []);
  return configured.sort((a, b) => a.ideal - b.ideal || a.most - b.most)[0] ?? null;
}

function reportDuplicate(directory: Directory, note: RecordedNote, contact: ContactFields, first: Person): void {
  directory.problems.push({
    path: note.path,
    line: 1,
    code: 'duplicate-contact',
    severity: 'warning',
    message: `“${contact.name}” is also the name of ${first.path}; they are kept apart as two people.`,
    hint: `If they are one person, join the two notes. If not, ${tellApart(contact.name)}`,
  });
}

/** Attendees with a full name that no contact bears, so that shorter names elsewhere can be measured against them. */
function addFullNames(directory: Directory, note: RecordedNote): void {
  for (const ref of note.people) {
    const name = nameToUse(directory, ref);
    if (directory.parse(name).tokens.length > 1 && isNobody(directory, name)) addPerson(directory, name, 'attendee');
  }
}

function attendeesOf(directory: Directory, note: RecordedNote): PersonKey[] {
  const keys = new Set<PersonKey>();
  for (const ref of note.people) {
    const name = nameToUse(directory, ref);
    const use = { note, name, line: ref.line, firm: false };
    const key = personOf(directory, { ...use, unknown: 'ignore' });
    if (key !== null) keys.add(key);
    else if (isNobody(directory, name)) keys.add(addPerson(directory, name, 'attendee'));
  }
  return [...keys];
}

/** A link to a file that is nobody's (`[[p-17|Jo Marsh]]`) stands for the full name it shows. */
function nameToUse(directory: Directory, ref: { name: string; shown: string | null }): string {
  if (ref.shown === null || directory.parse(ref.shown).tokens.length < 2 || !isNobody(directory, ref.name))
    return ref.name;
  const looksLikeName = directory.parse(ref.name).tokens.length > 1 && !/\d/.test(ref.name);
  return looksLikeName ? ref.name : ref.shown;
}

function isNobody(directory: Directory, written: string): boolean {
  const name = directory.parse(written);
  return name.folded !== '' && !directory.isMe(name) && resolveName(directory.index, name, []).kind === 'none';
}

/** People named by items and by `[[@Name]]` links. */
function addNamed(directory: Directory, { note, items }: NoteRecord): void {
  for (const mention of note.mentions)
    if (mention.person) personOf(directory, { note, ...mention, unknown: 'create', firm: false });
  // A name means the same wherever it stands in a note.
  const seen = new Set(['me', SOMEONE]);
  const add = (name: string, line: number) => {
    if (!seen.has(name)) personOf(directory, { note, name, line, unknown: 'create', firm: true });
    seen.add(name);
  };
  for (const { owner, to, line } of items) {
    add(owner, line);
    for (const name of to) add(name, line);
  }
}
