import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';
import { distinct } from './commitments.ts';
import { kindIn } from './conversation-kind.ts';
import { type Directory, personOf } from './directory.ts';
import { mergeSameTalk } from './merge-talks.ts';
import { divide, type Part, type RecordedEntry } from './parts.ts';
import type { NoteRecord, RecordedNote } from './record.ts';
import type { Talk } from './talk.ts';
import type { Conversation, PersonKey } from './types.ts';

/** All conversations of the notes (records ascending by path), ascending by day, path and line. */
export function buildConversations(records: readonly NoteRecord[], directory: Directory): Conversation[] {
  const talks = records.flatMap((record) => talksOf(record, directory));
  return mergeSameTalk(talks).sort(compareConversations);
}

/** Orders conversations by day, then path, then line. */
function compareConversations(a: Conversation, b: Conversation): number {
  return comparePaths(a.day, b.day) || comparePaths(a.path, b.path) || a.line - b.line;
}

function talksOf(record: NoteRecord, directory: Directory): Talk[] {
  const { note } = record;
  const isContact = note.contact !== null;
  // A plain note (a daily note, say) with people in its front-matter is a meeting note by another name; without them
  // whom it links to was only mentioned.
  const isMeeting = note.type === 'meeting' || (note.type === 'plain' && note.people.length > 0);
  if (!isContact && !isMeeting) return [];
  const parts = divide(record);
  const people = directory.own.get(note.path) ?? [];
  const entries = parts.entries.flatMap((part) =>
    part.entry === null ? [] : [entryTalk(note, part.entry, part, people, directory)],
  );
  const own = isContact || note.day === null ? [] : [noteTalk(note, note.day, parts.own, people, directory)];
  return [...own, ...entries];
}

function noteTalk(note: RecordedNote, day: Day, part: Part, people: PersonKey[], directory: Directory): Talk {
  const fields = note.meeting;
  const { dayLine: line } = note;
  const conversation: Conversation = {
    id: `${note.path}:${line}`,
    path: note.path,
    line,
    day,
    title: note.title,
    people,
    mentioned: mentionedIn(part, note, people, directory),
    kind: kindOf(note, people.length),
    where: fields?.event ?? fields?.place ?? null,
    minutes: fields?.minutes ?? null,
    declared: fields?.value ?? null,
    stage: fields?.stage ?? null,
    outcome: fields?.outcome ?? null,
    money: fields?.money ?? null,
    hasWords: note.hasWords,
    hasAgenda: note.hasAgenda,
    excerpt: note.excerpt,
    items: part.items.map(({ id }) => id),
    signs: part.signs,
  };
  return { from: 'meeting', note, links: [], conversation };
}

function entryTalk(note: RecordedNote, entry: RecordedEntry, part: Part, people: PersonKey[], d: Directory): Talk {
  const conversation: Conversation = {
    id: `${note.path}:${entry.line}`,
    path: note.path,
    line: entry.line,
    day: entry.day,
    title: entry.title === '' ? note.title : entry.title,
    people,
    mentioned: mentionedIn(part, note, people, d),
    kind: kindIn(entry.title) ?? 'meeting',
    where: null,
    minutes: null,
    declared: null,
    stage: null,
    outcome: null,
    money: null,
    hasWords: entry.hasWords,
    hasAgenda: false,
    excerpt: entry.excerpt,
    items: part.items.map(({ id }) => id),
    signs: part.signs,
  };
  const links = part.mentions.map(({ name }) => name);
  return { from: note.contact === null ? 'entry' : 'log', note, links, conversation };
}

/** Known people whom a part links to and who were not there. */
function mentionedIn(part: Part, note: RecordedNote, people: PersonKey[], directory: Directory): PersonKey[] {
  const mentioned = part.mentions.map(({ name, line }) =>
    personOf(directory, { note, name, line, unknown: 'ignore', firm: false }),
  );
  return distinct(mentioned).filter((key) => !people.includes(key));
}

/**
 * The kind told, in the vocabulary's word where it has one (`1:1` is `121`), else guessed from the title; a meeting with one
 * other person that tells nothing is a one-to-one.
 */
function kindOf(note: RecordedNote, people: number): string {
  const fields = note.meeting;
  if (fields !== null && fields.kind !== null) return kindIn(fields.kind) ?? fields.kind;
  if (fields !== null && fields.event !== null) return 'event';
  return kindIn(note.title) ?? (people === 1 ? '121' : 'meeting');
}
