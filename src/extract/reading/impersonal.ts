import type { Block, Note } from '../../note/types.ts';

/** "I" and "me" with their forms; "my-app", "i.e." and "I/O" are none. */
const FIRST_PERSON =
  /(?<![\p{L}\p{N}_.'\u2019/-])(?:[Ii](?=\s|['\u2019](?:ll|m|ve|d)\b)|[Mm][ey])(?![\p{L}\p{N}_.(/-])/u;

/** In a note of conversations somebody says "I" at least once in so many blocks. */
const BLOCKS_TO_AN_I = 30;

/** A text of fewer blocks than this may well be somebody's quick list, though nobody says "I" in it. */
const LONG = 30;

/**
 * True for a text in which nobody speaks to or of the keeper of the notes: technical text, or any long one, without
 * people, days and an "I"; and a transcript, in which every "I" is a speaker's.
 */
export function isImpersonal({ people, contact, list, day, entries, blocks }: Note): boolean {
  if (people.length > 0 || contact !== null || list !== null) return false;
  if (isTranscript(blocks)) return true;
  const dated = day !== null || entries.length > 0;
  const technical = blocks.some((block) => block.raw.includes('`'));
  if (!technical && (dated || blocks.length < LONG)) return false;
  const spoken = blocks.filter((block) => FIRST_PERSON.test(block.text)).length;
  return spoken * BLOCKS_TO_AN_I < blocks.length;
}

/** "HOST: …", "Q: …", "12:40 Ravi Menon: …": who speaks. */
const SPEAKER = /^\s*(?:\d{1,2}:\d\d(?::\d\d)? +)?(?:\p{Lu}[\p{L}.'\u2019-]{0,20} ?){1,4}: /u;
const MYSELF = /^\s*(?:\d{1,2}:\d\d(?::\d\d)? +)?(?:[Mm]e|I|[Mm]yself): /;

/** A transcript has so many speeches, and in so many of them somebody says "I". */
const SPEECHES = 6;
const OF_THEIR_OWN = 3;

function isTranscript(blocks: readonly Block[]): boolean {
  const speeches = blocks.filter(({ text }) => SPEAKER.test(text));
  if (speeches.length < SPEECHES || speeches.length * 3 < blocks.length) return false;
  const own = speeches.filter(({ text }) => FIRST_PERSON.test(text)).length;
  return own >= OF_THEIR_OWN && !blocks.some(({ text }) => MYSELF.test(text));
}
