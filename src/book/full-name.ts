import { type ParsedName, parseName } from './names.ts';
import { sameGivenName } from './nicknames.ts';

/** More words than this are a sentence. */
const MOST_WORDS = 4;
/** Where what follows a name in a heading begins: "Dan Okoro, plumber", "Dan Okoro – plumber". */
const ASIDE = /[,;:|(]|\s[-–—]\s/;
const JOINED = /(?:^|\s)(?:and|und|et|&|\+)(?:\s|$)/i;

/**
 * The full name that a contact note's heading gives for its one-word name: "Dan Okoro" for "Dan" or "Okoro". Null where it
 * gives none: a heading of one word, of several people, or about something else.
 */
export function fullNameIn(heading: string | null, name: ParsedName): string | null {
  const [word] = name.tokens;
  if (heading === null || word === undefined || name.tokens.length > 1) return null;
  const written = heading.slice(0, 100).split(ASIDE)[0]?.trim() ?? '';
  const words = written.split(/\s+/);
  const isName = /^\p{Lu}/u.test(words[0] ?? '') && /^\p{Lu}/u.test(words.at(-1) ?? '') && !JOINED.test(written);
  const { tokens } = parseName(written);
  if (!isName || tokens.length < 2 || tokens.length > MOST_WORDS) return null;
  return sameGivenName(word, tokens[0] ?? '') || word === tokens.at(-1) ? written : null;
}
