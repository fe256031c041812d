/**
 * Code points a terminal might obey or that are drawn with no width: C0 and C1 controls, soft hyphen, fillers, zero
 * width and bidirectional signs, separators, annotation and tag characters, halves of surrogate pairs. Unicode's
 * `Cc`, `Cf`, `Zl`, `Zp`, `Cs` and the blank `Default_Ignorable` letters; variation selectors are left alone.
 */
const HIDDEN: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe00ff],
  [0xe01f0, 0xe0fff],
];
const PRINTABLE = /^[ -~]*$/;
const HIDDEN_SIGN = hiddenSigns('u');
const BREAKS = /[\t\n]+ */g;
/** Blanks of any other width: lines are broken at the plain one alone, and trimmed of it. */
const ODD_BLANK = /[^\P{Zs} ]/gu;

/** Joiners are part of emoji and of words of many scripts, where they stand between the letters they join. */
const JOINERS: ReadonlySet<string> = new Set(['\u200c', '\u200d']);
const JOINED = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{M}|\p{L}/u;
const NEEDS_NO_JOINER = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u;

/**
 * Words from a note as one line that a terminal shows and never obeys: line ends, tabs and blanks of any width become a blank, every other
 * control, override and zero-width character is written out (`␛`, `‹U+202E›`; `<U+202E>` without Unicode). A joiner
 * stays where it joins an emoji or a word of a script that needs it.
 */
export function visible(text: string, unicode = true): string {
  if (PRINTABLE.test(text)) return text;
  const characters = [...text.replaceAll('\r\n', '\n').replace(BREAKS, ' ').replace(ODD_BLANK, ' ')];
  return characters
    .map((each, index) => {
      const kept =
        !isHidden(each) || (JOINERS.has(each) && joins(characters[index - 1]) && joins(characters[index + 1]));
      return kept ? each : spelt(each, unicode);
    })
    .join('');
}

/** The same for every string in plain data, however deep; keys, numbers and functions stay as they are. */
export function madeVisible<T>(data: T, unicode = true): T {
  return mapStrings(data, (text) => visible(text, unicode)) as T;
}

function mapStrings(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (Array.isArray(data)) return data.map((each) => mapStrings(each, change));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapStrings(value, change)]));
}

/** What matches one of these signs, of those from code point `first` on. `flags` must hold `u`. */
export function hiddenSigns(flags: string, first = 0): RegExp {
  const ranges = HIDDEN.filter(([from]) => from >= first);
  return new RegExp(`[${ranges.map((range) => range.map(escapedPoint).join('-')).join('')}]`, flags);
}

function escapedPoint(code: number): string {
  return `\\u{${code.toString(16)}}`;
}

function isHidden(character: string): boolean {
  return HIDDEN_SIGN.test(character);
}

function joins(neighbour: string | undefined): boolean {
  return neighbour !== undefined && JOINED.test(neighbour) && !NEEDS_NO_JOINER.test(neighbour);
}

function spelt(character: string, unicode: boolean): string {
  const code = character.codePointAt(0) ?? 0;
  if (unicode && code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (unicode && code === 0x7f) return '\u2421';
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return unicode ? `‹${name}›` : `<${name}>`;
}

/** A text as part of an address (RFC 3986): all but letters, figures and `-._~` percent-encoded, half a pair as U+FFFD. */
export function percentEncoded(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
