import { createHash } from 'node:crypto';
import { oneLine } from '../note/readable.ts';
import type { Note } from '../note/types.ts';

/** Fewer words than this, two notes may well share by chance. */
const FEWEST_WORDS = 5;

/**
 * What a note and its copy have in common and no two other notes have: a digest of who it is of, of which day, and all its
 * words without marks. Null where the note itself names neither a day nor a person, or says next to nothing: two lists made
 * of one template are two lists, and two notes whose days stand in their files' names are of two days.
 */
export function twinSum(note: Note): string | null {
  if (!saysWhich(note) || !saysEnough(note)) return null;
  const words = note.blocks.map(({ text }) => oneLine(text)).filter((each) => each !== '');
  const { type, day, people, list, meeting, contact } = note;
  const own = contact === null ? null : { ...contact, phoneLine: null };
  const all = [type, day, people.map(({ name }) => name), list, meeting, own, words];
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22);
}

/** Whether its own text, and not its path, says whose note or of which day it is. */
function saysWhich({ contact, meeting, people, entries, day, dayLine, keyLines }: Note): boolean {
  const named = Object.keys(keyLines).some((key) => /^(?:full )?name$/i.test(key));
  if (contact !== null) return named || entries.length > 0;
  return (meeting !== null && people.length > 0) || entries.length > 0 || (day !== null && dayLine > 1);
}

/** Headings come from templates. */
function saysEnough({ blocks }: Note): boolean {
  let left = FEWEST_WORDS;
  for (const { kind, text } of blocks) {
    if (kind !== 'heading') left -= text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (left <= 0) return true;
  }
  return false;
}
