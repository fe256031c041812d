import { createHash } from 'node:crypto';
import { idWords } from '../extract/id.ts';
import type { Note } from '../note/types.ts';

/** Fewer words than this, two notes may well share by chance. */
const FEWEST_WORDS = 5;

/**
 * What a note and its copy have in common and no two other notes have: a digest of who it is of, of which day, and all its
 * words without marks. Null where the note itself names neither a day nor a person, or says next to nothing: two lists made
 * of one template are two lists, and two notes whose days stand in their files' names are of two days.
 */
export function twinSum(note: Note): string | null {
  const words = note.blocks.map(({ kind, text }) => ({ kind, words: idWords(text) }));
  const sentences = words.filter(({ kind }) => kind !== 'heading').map((each) => each.words);
  const count = sentences.join(' ').trim().split(/ +/).length;
  if (!saysWhich(note) || count < FEWEST_WORDS) return null;
  const { type, day, people, list, meeting, contact } = note;
  const own = contact === null ? null : { ...contact, phoneLine: null };
  const all = [type, day, people.map(({ name }) => name), list, meeting, own, words.map((each) => each.words)];
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22);
}

/** Whether its own text, and not its path, says whose note or of which day it is. */
function saysWhich({ contact, meeting, people, entries, day, dayLine, keyLines }: Note): boolean {
  const named = Object.keys(keyLines).some((key) => /^(?:full )?name$/i.test(key));
  if (contact !== null) return named || entries.length > 0;
  return (meeting !== null && people.length > 0) || entries.length > 0 || (day !== null && dayLine > 1);
}
