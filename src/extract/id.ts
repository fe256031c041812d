import { createHash } from 'node:crypto';

/** Letters and digits that can't be taken for one another (Crockford's base 32, small). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** Forty bits: among 10,000 items two share an id once in about 20,000 vaults. */
const LENGTH = 8;

/** The words an id rests on: letters and digits in small letters. Texts that give the same words are twins. */
export function idWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The id of an item: a digest of its note's path, its words without marks and white space, and which of the same words
 * it is in that note. So it stands while the sentence stands, and edits elsewhere do not touch it.
 *
 * @param path the note's path in the vault
 * @param words of the sentence without marks, as {@link idWords} gives them
 * @param nth how many items of the note before it have the same words
 */
export function itemId(path: string, words: string, nth: number): string {
  const digest = createHash('sha256').update(`${path}\n${words}\n${nth}`).digest();
  let id = '';
  for (let at = 0; at < LENGTH; at += 1) id += ALPHABET.charAt((digest[at] ?? 0) & 31);
  return id;
}
