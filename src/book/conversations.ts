import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';
import { distinct } from './commitments.ts';
import { kindFromTitle } from './conversation-kind.ts';
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
export function compareConversations(a: Conversation, b: Conversation): number {
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
  return {
    from: 'meeting',
    note,
    links: [],
    conversation: {
      ...common(note, note.dayLine, part, people, directory),
      day,
      title: note.title,
      kind: kindOf(note, people.length),
      minutes: fields?.minutes ?? null,
      declared: fields?.value ?? null,
      stage: fields?.stage ?? null,
      outcome: fields?.outcome ?? null,
      money: fields?.money ?? null,
      hasWords: note.hasWords,
      hasAgenda: note.hasAgenda,
      excerpt: note.excerpt,
    },
  };
}

function entryTalk(note: RecordedNote, entry: RecordedEntry, part: Part, people: PersonKey[], d: Directory): Talk {
  return {
    from: note.contact === null ? 'entry' : 'log',
    note,
    links: part.mentions.map(({ name }) => name),
    conversation: {
      ...common(note, entry.line, part, people, d),
      day: entry.day,
      title: entry.title === '' ? note.title : entry.title,
      kind: kindFromTitle(entry.title),
      minutes: null,
      declared: null,
      stage: null,
      outcome: null,
      money: null,
      hasWords: entry.hasWords,
      hasAgenda: false,
      excerpt: entry.excerpt,
    },
  };
}

/** What all conversations have: where they stand, who was there, what was said, decided and mentioned. */
function common(note: RecordedNote, line: number, part: Part, people: PersonKey[], directory: Directory) {
  const mentioned = part.mentions.map((mention) =>
    personOf(directory, { note, name: mention.name, line: mention.line, unknown: 'ignore', firm: false }),
  );
  return {
    id: `${note.path}:${line}`,
    path: note.path,
    line,
    people,
    mentioned: distinct(mentioned).filter((key) => !people.includes(key)),
    items: part.items.map(({ id }) => id),
    signs: part.signs,
  };
}

/** The kind told, else guessed; a meeting with one other person that tells nothing is a one-to-one. */
function kindOf(note: RecordedNote, people: number): string {
  const fields = note.meeting;
  if (fields !== null && fields.kind !== null) return fields.kind;
  if (fields !== null && fields.event !== null) return 'event';
  const guessed = kindFromTitle(note.title);
  return guessed === 'meeting' && people === 1 ? '121' : guessed;
}
