import { fold } from '../extract/reading/fold.ts';

/** A name as it is compared: without case, accents, titles and punctuation. */
export interface ParsedName {
  /** The key: the folded words, with the title kept where only one word follows it ("mr lunt" is not "lunt"). */
  folded: string;
  /** The words without titles. */
  tokens: readonly string[];
  /** The last title before the name, or null. */
  title: string | null;
  /** What stands in brackets, folded, or null: "(Leeds)" tells apart two people of one name. */
  told: string | null;
}

// Longer than any name; what is longer is a sentence that strayed into a name's place.
const MAX_LENGTH = 200;

/** Titles that say nothing of who of a family is meant. */
const OFFICE_TITLES = new Set(
  'dr prof professor rev revd reverend canon father fr sister bishop councillor cllr captain capt hon'.split(' '),
);
const PERSONAL_TITLES = new Set('mr mrs ms miss mx sir dame lady lord madame mme herr frau'.split(' '));
const POST_NOMINALS = new Set('phd md mbe obe cbe dphil mphil msc mba ba bsc fca aca frs qc kc esq cpa rn'.split(' '));

/** Letters that Unicode does not decompose into a base letter and an accent. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** Folds case and accents, also of letters that are no compositions: "Łukasz Núñez" → "lukasz nunez". Other signs stay. */
export function foldText(text: string): string {
  return fold(text).replace(/[łøæœßđðþı]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

/** Reads a name as written in a note. A text without a letter or digit is compared as it stands. */
export function parseName(text: string): ParsedName {
  const written = text.slice(0, MAX_LENGTH).trim();
  const words = wordsOf(withoutPostNominals(foldText(written)));
  const first = words.findIndex((word, index) => index === words.length - 1 || !isTitle(word));
  const title = first > 0 ? (words[first - 1] ?? null) : null;
  const tokens = words.slice(Math.max(0, first));
  if (tokens.length === 0) return { folded: written.toLowerCase(), tokens: [], title: null, told: null };
  const folded = title !== null && tokens.length === 1 ? `${title} ${tokens[0]}` : tokens.join(' ');
  return { folded, tokens, title, told: toldBy(written) };
}

/** Whether two names are the same, down to what stands in brackets; one without brackets is not told apart by it. */
export function isTold(name: ParsedName, known: ParsedName): boolean {
  return name.told !== null && name.told === known.told && name.folded === known.folded;
}

function toldBy(written: string): string | null {
  const inside = /\(([^()]*)\)/.exec(written)?.[1]?.trim() ?? '';
  return inside === '' ? null : foldText(inside);
}

/** Whether a folded word is a title before a name. */
export function isTitle(word: string): boolean {
  return OFFICE_TITLES.has(word) || PERSONAL_TITLES.has(word);
}

/** Whether a title tells nothing about which member of a family is meant, such as "dr". */
export function isOfficeTitle(title: string): boolean {
  return OFFICE_TITLES.has(title);
}

function withoutPostNominals(text: string): string {
  const comma = text.indexOf(',');
  if (comma < 0) return text;
  const rest = wordsOf(text.slice(comma + 1));
  return rest.every((word) => POST_NOMINALS.has(word)) ? text.slice(0, comma) : text;
}

function wordsOf(text: string): string[] {
  return text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/['’]s(?=\s|$)/g, '')
    .replace(/['’`.]/g, (sign) => (sign === '.' ? ' ' : ''))
    .split(/[^\p{L}\p{N}&]/u)
    .filter((word) => word !== '');
}
