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
const PIECE = /[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?|\d+|\S/g;

/**
 * Cuts a text into tokens. Emphasis signs (`*`, `_`, `=`, `~`, backquote) are passed over as blanks would be; a hyphen that
 * joins letters is a gap, not a token, so that "mid-March" and "mid March" look alike.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  let joined = false;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const piece = match[0];
    const { index } = match;
    const glued = index === last && index > 0;
    if (isEmphasis(text, piece, index)) {
      // Emphasis ends a word but does not glue it to the next one.
      last = -1;
      continue;
    }
    if (piece === '-' && glued && joinsLetters(text, index)) {
      joined = true;
      last = index + 1;
      continue;
    }
    const newline = !glued && !joined && breaksLine(text, index);
    tokens.push(read(piece, index, joined ? 'hyphen' : glued ? 'none' : 'blank', newline));
    joined = false;
    last = index + piece.length;
  }
  return tokens;
}

/** The token at a place, or an empty one of kind `end` outside the text. */
export function at(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? END;
}

function read(piece: string, index: number, gap: Token['gap'], newline: boolean): Token {
  const end = index + piece.length;
  const code = piece.charCodeAt(0);
  if (!isLetter(code)) {
    return {
      kind: isDigit(code) ? 'number' : 'mark',
      word: piece,
      capital: false,
      possessive: false,
      gap,
      newline,
      index,
      end,
    };
  }
  const lower = piece.toLowerCase();
  const possessive = lower.length > 2 && (lower.endsWith("'s") || lower.endsWith('’s'));
  const word = possessive ? lower.slice(0, -2) : lower.replace('’', "'");
  return { kind: 'word', word, capital: piece.charAt(0) !== lower.charAt(0), possessive, gap, newline, index, end };
}

/** Single `=` and `~` mean something ("= 29 March", "~2 weeks"); doubled they are emphasis, as `*` and `_` always are. */
function isEmphasis(text: string, piece: string, index: number): boolean {
  if (piece === '*' || piece === '_' || piece === '`') return true;
  return (piece === '=' || piece === '~') && (text[index + 1] === piece || text[index - 1] === piece);
}

/** Whether the blanks right before a place hold a line break; only the last few are looked at. */
function breaksLine(text: string, index: number): boolean {
  for (let k = index - 1; k >= 0 && k > index - 80; k -= 1) {
    const code = text.charCodeAt(k);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return false;
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
