import type { Item } from '../extract/types.ts';
import type { Mention, NoteRecord, RecordedNote } from './record.ts';
import type { Sign } from './types.ts';

export type RecordedEntry = RecordedNote['entries'][number];

/** The stretch of a note that is one conversation, with what stands in it; without an entry, the note's own day. */
export interface Part {
  entry: RecordedEntry | null;
  mentions: Mention[];
  items: Item[];
  signs: Sign[];
}

/** A note's own part, and one for each entry that opens another day. */
export interface Parts {
  own: Part;
  entries: Part[];
}

/**
 * Divides a note by its dated entries. An entry inside another of the same day is a part of it, and except in a contact's
 * log, where every entry is a conversation, an entry of the note's own day belongs to the note.
 */
export function divide({ note, items }: NoteRecord): Parts {
  const own: Part = { entry: null, mentions: [], items: [], signs: [] };
  const entries: Part[] = [];
  const partOf = new Map<RecordedEntry, Part>();
  for (const entry of note.entries) {
    const outer = entries.find(
      (part) => part.entry !== null && part.entry.day === entry.day && holds(part.entry, entry),
    );
    const part = outer ?? (note.contact === null && entry.day === note.day ? own : partFor(entry, entries));
    partOf.set(entry, part);
  }
  const at = (line: number): Part => {
    const inner = note.entries.findLast((entry) => entry.line <= line && line <= entry.endLine);
    return (inner === undefined ? undefined : partOf.get(inner)) ?? own;
  };
  for (const mention of note.mentions) at(mention.line).mentions.push(mention);
  for (const item of items) at(item.line).items.push(item);
  for (const sign of note.signs) at(sign.line).signs.push(sign);
  return { own, entries };
}

function partFor(entry: RecordedEntry, entries: Part[]): Part {
  const part: Part = { entry, mentions: [], items: [], signs: [] };
  entries.push(part);
  return part;
}

function holds(outer: RecordedEntry, inner: RecordedEntry): boolean {
  return outer.line <= inner.line && outer.endLine >= inner.endLine;
}
