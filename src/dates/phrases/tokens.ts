/** A word, a number or one other character of a text, with what separates it from the one before. */
export interface Token {
  kind: 'word' | 'number' | 'mark' | 'end';
  /** Lower case, without a possessive 's; the digits of a number; the character of a mark. */
  word: string;
  /** Whether the word began with a capital letter. */
  capital: boolean;
  /** Whether the word carried a possessive 's ("Friday's"). */
  possessive: boolean;
  /** What stands before it: nothing, a blank (or the text's beginning, or emphasis), or a joining hyphen. */
  gap: 'none' | 'blank' | 'hyphen';
  /** Whether a line break stands before it. */
  newline: boolean;
  index: number;
  end: number;
}

const END: Token = {
  kind: 'end',
  word: '',
  capital: false,
  possessive: false,
  gap: 'blank',
  newline: false,
  index: -1,
  end: -1,
};
const HYPHEN = 45;

/**
 * Cuts a text into tokens. Emphasis signs (`*`, `_`, backquote, doubled `=` and `~`) are passed over as blanks would be; a
 * hyphen that joins letters is a gap, not a token, so that "mid-March" and "mid March" look alike. By character codes
 * and not by a pattern: every sentence that may hold a date comes through here.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Token['gap'] = 'blank';
  let newline = false;
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    if (isBlank(code)) {
      gap = 'blank';
      newline = newline || code === 10 || code === 13;
      index += 1;
    } else if (isEmphasis(text, code, index)) {
      // Emphasis ends a word but does not glue it to the next one.
      gap = 'blank';
      index += 1;
    } else if (code === HYPHEN && gap === 'none' && joinsLetters(text, index)) {
      gap = 'hyphen';
      index += 1;
    } else {
      const token = read(text, index, code, gap, newline);
      tokens.push(token);
      index = token.end;
      gap = 'none';
      newline = false;
    }
  }
  return tokens;
}

/** The token at a place, or an empty one of kind `end` outside the text. */
export function at(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? END;
}

function read(text: string, index: number, code: number, gap: Token['gap'], newline: boolean): Token {
  if (isLetter(code)) return readWord(text, index, gap, newline);
  let end = index + 1;
  if (!isDigit(code))
    return { kind: 'mark', word: text.charAt(index), capital: false, possessive: false, gap, newline, index, end };
  while (isDigit(text.charCodeAt(end))) end += 1;
  return { kind: 'number', word: text.slice(index, end), capital: false, possessive: false, gap, newline, index, end };
}

function readWord(text: string, index: number, gap: Token['gap'], newline: boolean): Token {
  let end = lettersEnd(text, index);
  let possessive = false;
  let wordEnd = end;
  if (isApostrophe(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))) {
    const tail = end + 1;
    end = lettersEnd(text, tail);
    possessive = end === tail + 1 && (text.charCodeAt(tail) | 32) === 115;
    if (!possessive) wordEnd = end;
  }
  const own = text.slice(index, wordEnd);
  const lower = own.toLowerCase();
  const word = wordEnd === end && !possessive ? lower.replace('’', "'") : lower;
  return {
    kind: 'word',
    word,
    capital: own.charCodeAt(0) !== lower.charCodeAt(0),
    possessive,
    gap,
    newline,
    index,
    end,
  };
}

function lettersEnd(text: string, index: number): number {
  let end = index;
  while (isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Every character that counts as white space in a pattern's `\s`, the common ones first. */
function isBlank(code: number): boolean {
  if (code > 32 && code < 0xa0) return false;
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000
  );
}

/** Single `=` and `~` mean something ("= 29 March", "~2 weeks"); doubled they are emphasis, as `*` and `_` always are. */
function isEmphasis(text: string, code: number, index: number): boolean {
  if (code === 42 || code === 95 || code === 96) return true;
  return (code === 61 || code === 126) && (text.charCodeAt(index + 1) === code || text.charCodeAt(index - 1) === code);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f);
}

/** Whether a hyphen stands between two letters, or between a digit and a letter either way round. */
function joinsLetters(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index + 1);
  return (isLetter(before) && (isLetter(after) || isDigit(after))) || (isDigit(before) && isLetter(after));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
