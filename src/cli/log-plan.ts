import type { Person } from '../book/types.ts';
import { applyEdits } from '../edit/apply.ts';
import { logEdit, type NewEntry } from '../edit/log-entry.ts';
import type { LineEdit } from '../edit/types.ts';
import { NudgeError } from '../errors.ts';
import type { Item } from '../extract/types.ts';
import { shorten } from '../words.ts';
import { newNote } from './new-note.ts';
import { noteText } from './note-text.ts';
import type { Plan } from './plan.ts';
import { onePerson } from './reading.ts';
import { loadReader } from './records.ts';
import type { Session } from './session.ts';

/** Whose log is written in: a contact's note, or one that is to be made. */
export type LogPlace =
  | { path: string; name: string; isNew: false }
  | { path: string; name: string; isNew: true; text: string };

/** The log of somebody with a contact note; null where there is none. */
export function logOf({ path, name }: Person): LogPlace | null {
  return path === null ? null : { path, name, isNew: false };
}

/** The log of a contact note that is to be made. */
export function newLog(session: Session, name: string): LogPlace {
  return { ...newNote(session, { kind: 'contact', name, date: session.today }), name, isNew: true };
}

/** Plans one entry in a contact's log, with what will be understood of it. */
export async function planLog(session: Session, place: LogPlace, entry: NewEntry): Promise<Plan> {
  const { path } = place;
  const text = place.isNew ? place.text : noteText(session, path);
  const { edit, line, endLine } = logEdit(path, text, entry, session.config);
  const applied = applyEdits(text, [edit]);
  if ('refused' in applied) throw new NudgeError('refused', `${path}: ${applied.refused}`, 'Nothing was changed.');
  const edits: LineEdit[] = place.isNew ? [{ op: 'create', path, text: applied.text }] : [edit];
  const understand = await loadReader(session.config);
  const { note, items } = understand(path, applied.text);
  if (!note.entries.some((found) => found.line === line && found.day === entry.day)) throw unread(path, line);
  const understood = items.filter((item) => item.line >= line && item.line <= endLine);
  const did = place.isNew ? 'logged, in a new contact note' : 'logged';
  const after = edit.op === 'insert' ? edit.lines.join('\n').trim() : null;
  const what = `${place.name}: ${shorten([entry.lead, entry.words].filter(Boolean).join('. ').replace(/\s+/g, ' '), 200)}`;
  return {
    edits,
    changed: [{ id: null, did, what, path, line, before: null, after, also: [], aside: null }],
    unchanged: [],
    understood: distinct(understood),
    asked: entry.words !== '',
  };
}

function distinct(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** What can't be read back must not be written: it would be lost without a word. */
export function unread(path: string, line: number): NudgeError {
  return new NudgeError(
    'refused',
    `${path}:${line}: expected what is written there to be read back, found that something above swallows it`,
    'Nothing was changed. Most likely a code fence or comment is never closed: nudge check shows where.',
  );
}

/** The person of an item's promise or interest, to whose log a remark belongs. Throws where there is no one such person. */
export function logForItem(session: Session, item: Item): LogPlace {
  const { book } = session;
  const known = [...book.commitments, ...book.lists].find((each) => each.item.id === item.id)?.people ?? [];
  const asked = book.opportunities.find((each) => each.item.id === item.id)?.person;
  const keys = asked == null ? known : [asked];
  const places = keys.flatMap((key) => book.people.get(key) ?? []).flatMap((person) => logOf(person) ?? []);
  const [only] = places;
  if (only !== undefined && places.length === 1) return only;
  const found = places.length === 0 ? 'nobody with one' : `${places.length} people`;
  throw new NudgeError(
    'refused',
    `--note: expected an item of one person with a contact note, to write it in that log; found ${found}`,
    'Nothing was changed. Leave --note away, and say it with nudge log NAME TEXT.',
  );
}

/**
 * The person that the first of some words names, and the words after it: a full name of several words needs no quotes.
 * Without such a name the first word counts, and must mean one person.
 */
export function nameAndWords(session: Session, args: readonly string[]): { person: Person; words: string[] } {
  const people = [...session.book.people.values()];
  for (let length = Math.min(4, args.length); length > 1; length -= 1) {
    const said = args.slice(0, length).join(' ').toLowerCase();
    const fitting = people.filter(({ name, aliases }) =>
      [name, ...aliases].some((each) => each.toLowerCase() === said),
    );
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) return { person: only, words: args.slice(length) };
  }
  return { person: onePerson(session.book, args[0] ?? ''), words: args.slice(1) };
}
