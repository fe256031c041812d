import type { Item } from '../extract/types.ts';
import { distinct } from './commitments.ts';
import { type Directory, personOf } from './directory.ts';
import { resolveName } from './person-index.ts';
import type { NoteRecord, RecordedNote } from './record.ts';
import type { Book, ListEntry, PersonKey } from './types.ts';

/** The list notes, by path. */
export function buildListNotes(records: readonly NoteRecord[]): Book['listNotes'] {
  return records.flatMap(({ note }) => (note.list === null ? [] : [{ list: note.list, path: note.path }]));
}

/** The bullets of list notes in the order of the notes. The number beside the name beats the contact's own. */
export function buildLists(records: readonly NoteRecord[], directory: Directory): ListEntry[] {
  return records.flatMap(({ note, items }) =>
    items.flatMap((item): ListEntry[] => {
      if (item.list === null) return [];
      const people = peopleOf(directory, note, item);
      const written = note.phones.find(({ line }) => line === item.line)?.phone;
      const [only] = people;
      const known = people.length === 1 && only !== undefined ? directory.people.get(only)?.phone : null;
      return [{ list: item.list, item, people, phone: written ?? known ?? null }];
    }),
  );
}

function peopleOf(directory: Directory, note: RecordedNote, item: Item): PersonKey[] {
  const named = item.to.map((name) =>
    personOf(directory, { note, name, line: item.line, unknown: 'ignore', firm: true }),
  );
  if (item.to.length > 0) return distinct(named);
  const known = leadingName(directory, item.text);
  return known === null ? [] : [known];
}

/** "Meg Harcourt 07700 900318 re: storage": the words before the first sign or digit, where they are a known name. */
function leadingName(directory: Directory, text: string): PersonKey | null {
  const words = /^[^\d,;:(+–—#@~]{2,60}/u.exec(text.replace(/\[\[|\]\]/g, ''))?.[0] ?? '';
  const name = words
    .replace(/\s-.*$/, '')
    .replace(/^\s*(?:call|ring|phone)\s/i, '')
    .trim();
  if (name === '') return null;
  const found = resolveName(directory.index, directory.parse(name), []);
  return found.kind === 'one' ? found.key : null;
}
