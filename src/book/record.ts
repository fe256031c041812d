import type { Item } from '../extract/types.ts';
import { lineAt } from '../note/raw-block.ts';
import type { Block, Entry, Note } from '../note/types.ts';
import { shorten } from '../words.ts';
import { findHabitActs } from './habit-signs.ts';
import { findPhone, type Phone, type ReadPhone } from './phone.ts';
import { plainWords } from './plain-words.ts';
import { findSigns } from './signs.ts';
import { twinSum } from './twin-sum.ts';
import type { HabitAct, Sign } from './types.ts';
import { findUncounted } from './uncounted.ts';

/** Somebody or something linked in a note's text. */
export interface Mention {
  /** The link's target without folders and `@`. */
  name: string;
  /** The words shown, where they differ from the name, else null. */
  shown: string | null;
  line: number;
  /** True for `[[@Name]]`, which can only be a person. */
  person: boolean;
}

/** A telephone number and the line that it stands on. */
export interface RecordedPhone {
  line: number;
  phone: Phone;
}

/** What is kept of a note once its items are taken: no blocks, no raw text. JSON as it stands. */
export interface RecordedNote
  extends Pick<
    Note,
    'path' | 'type' | 'title' | 'day' | 'dayLine' | 'people' | 'tags' | 'contact' | 'meeting' | 'list' | 'problems'
  > {
  entries: Omit<Entry, 'links'>[];
  /** A contact note's heading above all others, which may spell its name out; null without one. */
  heading: string | null;
  mentions: Mention[];
  signs: Sign[];
  /** Places that show a habit kept. */
  habits: Omit<HabitAct, 'path'>[];
  /** Telephone numbers: a contact's own, and those in the bullets of a list note. */
  phones: RecordedPhone[];
  /** Whether the note has words on its own day: outside headings, placeholders and entries of other days. */
  hasWords: boolean;
  hasAgenda: boolean;
  /** The first of those words, one line of at most 200 characters. */
  excerpt: string;
  /** What it shares with a copy of itself and with no other note; null where nothing proves that. See `twins.ts`. */
  sum: string | null;
}

/** One note as the book reads it, and as the index cache stores it. */
export interface NoteRecord {
  note: RecordedNote;
  items: Item[];
}

const MAX_EXCERPT = 200;
const PLACEHOLDER = /\{\{[^{}]*\}\}|<%[^<>]*%>/g;

/** Keeps of a note what the later stages need; `readPhone` tells what is dialled for the numbers in it. */
export function toRecord(note: Note, items: Item[], readPhone: ReadPhone): NoteRecord {
  const own = note.blocks.filter((block) => isOwnDay(note, block)).map(wordsOf);
  return {
    note: {
      path: note.path,
      type: note.type,
      title: note.title,
      day: note.day,
      dayLine: note.dayLine,
      people: note.people,
      tags: note.tags,
      contact: note.contact,
      meeting: note.meeting,
      list: note.list,
      problems: [...note.problems, ...findUncounted(note, items)],
      entries: note.entries.map(({ links: _, ...entry }) => entry),
      heading: headingOf(note),
      mentions: note.blocks.flatMap(mentionsOf),
      signs: findSigns(note.blocks),
      habits: findHabitActs(note),
      phones: phonesOf(note).map(({ line, written }) => ({ line, phone: readPhone(written) })),
      hasWords: own.some((words) => words !== ''),
      hasAgenda: hasAgenda(note),
      excerpt: shorten(own.filter((words) => words !== '').join(' '), MAX_EXCERPT),
      sum: twinSum(note),
    },
    items,
  };
}

function headingOf({ contact, headings, entries }: Note): string | null {
  const [first] = contact === null ? [] : headings;
  return first?.level === 1 && entries.every(({ line }) => line !== first.line) ? first.text : null;
}

function isOwnDay(note: Note, block: Block): boolean {
  if (block.kind === 'heading') return false;
  const entry = block.entry === null ? null : note.entries[block.entry];
  return entry === null || entry === undefined || entry.day === note.day;
}

/** A block's words on one line, empty where it holds only placeholders or signs. */
function wordsOf(block: Block): string {
  const words = plainWords(block.text.replace(PLACEHOLDER, ' '));
  return /[\p{L}\p{N}]/u.test(words) ? words : '';
}

/** An `agenda` key counts by being there: its value is not kept in a note. */
function hasAgenda(note: Note): boolean {
  if (Object.keys(note.keyLines).some((key) => key.toLowerCase() === 'agenda')) return true;
  return note.blocks.some(
    (block) =>
      block.kind !== 'heading' &&
      block.under.some((heading) => /^agenda\b/i.test(heading.trim())) &&
      wordsOf(block) !== '',
  );
}

function mentionsOf(block: Block): Mention[] {
  return block.links.map((link) => ({
    name: link.name,
    shown: link.shown === link.name ? null : link.shown,
    line: lineAt(block, link.from),
    person: /^\[\[(?:[^[\]|]*\/)?@/.test(block.raw.slice(link.from, link.to)),
  }));
}

function phonesOf({ contact, list, blocks }: Note): { line: number; written: string }[] {
  if (contact?.phone != null) return [{ line: contact.phoneLine ?? 1, written: contact.phone }];
  if (list === null) return [];
  return blocks.flatMap(({ text, line }) => {
    const written = findPhone(text);
    return written === null ? [] : [{ line, written }];
  });
}
