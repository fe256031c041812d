import { SHORTHAND } from '../lexicon/shorthand.ts';
import { fold } from './fold.ts';

/** A word, number or sign of the text, with its place. */
export interface Token {
  /** As written. */
  raw: string;
  /** Folded: lower case, straight apostrophe, shorthand expanded ({@link SHORTHAND}). */
  word: string;
  /** As written in small letters, without accents and without a possessive or contraction at its end. */
  stem: string;
  /** That ending (`'s`, `'ll`, `'d`…), or null. */
  ending: string | null;
  /** Offsets `[from, to)` in the block's text. */
  from: number;
  to: number;
  /** True where it begins with a capital letter. */
  cap: boolean;
  kind: 'word' | 'number' | 'sign';
}

enum Class {
  space,
  letter,
  digit,
  sign,
}

/** Classes of the ASCII characters, by code. */
const ASCII: readonly Class[] = Array.from({ length: 128 }, (_, code) => {
  if (code <= 32) return Class.space;
  if (code >= 48 && code <= 57) return Class.digit;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return Class.letter;
  return Class.sign;
});

const OTHER_SPACE = /[\s\u200B\uFEFF]/;
const OTHER_LETTER = /\p{L}|\p{M}/u;

function classOf(code: number): Class {
  if (code < 128) return ASCII[code] ?? Class.sign;
  const char = String.fromCharCode(code);
  if (OTHER_LETTER.test(char)) return Class.letter;
  return OTHER_SPACE.test(char) ? Class.space : Class.sign;
}

/** Characters that stay inside a word when letters stand on both sides: apostrophes, hyphens. */
const INNER = new Set(["'", '\u2019', '-', '\u2011']);
/** Short words with a slash in them, read as one. */
const SLASHED = /^(?:w\/o?|f\/u|c\/o|o\/s|n\/a|w\/c|w\/e|b\/w|a\/l|m\/a)$/i;

/**
 * Splits a text into words, numbers and signs. Linear in the text's length; white space is dropped.
 *
 * @returns tokens in the order of the text
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === Class.space) {
      at += 1;
      continue;
    }
    const to = kind === Class.sign ? at + (isPair(text, at) ? 2 : 1) : wordEnd(text, at);
    tokens.push(token(text.slice(at, to), at, to, kind));
    at = to;
  }
  return tokens;
}

/** An emoji and its like take two code units; cutting one in half would leave text that no file can hold. */
function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
}

function wordEnd(text: string, from: number): number {
  let to = from + 1;
  while (to < text.length) {
    const here = classOf(text.charCodeAt(to));
    if (here === Class.letter || here === Class.digit) {
      to += 1;
      continue;
    }
    const next = to + 1 < text.length ? classOf(text.charCodeAt(to + 1)) : Class.space;
    if (INNER.has(text.charAt(to)) && (next === Class.letter || next === Class.digit)) {
      to += 2;
      continue;
    }
    break;
  }
  return slashedEnd(text, from, to);
}

/** Takes the slash and what follows into the word where that makes a known short form (`w/`, `f/u`). */
function slashedEnd(text: string, from: number, to: number): number {
  if (text.charAt(to) !== '/' || to - from > 2) return to;
  if (SLASHED.test(text.slice(from, to + 2)) && classOf(text.charCodeAt(to + 2) || 32) !== Class.letter) return to + 2;
  return SLASHED.test(text.slice(from, to + 1)) ? to + 1 : to;
}

function token(raw: string, from: number, to: number, kind: Class): Token {
  const lower = fold(raw);
  const { stem, ending } = kind === Class.letter ? splitEnding(lower) : { stem: lower, ending: null };
  const first = raw.charAt(0);
  return {
    raw,
    word: SHORTHAND.get(lower) ?? lower,
    stem,
    ending,
    from,
    to,
    cap: first !== first.toLowerCase(),
    kind: kind === Class.sign ? 'sign' : kind === Class.digit ? 'number' : 'word',
  };
}

const ENDINGS = new Set(["'s", "'ll", "'d", "'ve", "'re", "'m"]);

function splitEnding(lower: string): { stem: string; ending: string | null } {
  const at = lower.lastIndexOf("'");
  if (at <= 0) return { stem: lower, ending: null };
  const ending = lower.slice(at);
  return ENDINGS.has(ending) ? { stem: lower.slice(0, at), ending } : { stem: lower, ending: null };
}
