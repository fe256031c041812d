import { type Scan, wordAt } from './scan.ts';
import { at } from './tokens.ts';

/** A number read: its value (the largest where a range is given) and the index after its last token. */
export interface NumberReading {
  value: number;
  end: number;
}

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['dozen', 12],
  ['fourty', 40],
]);
const ORDINAL_ONES =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_ONES.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ['twentieth', 20],
  ['thirtieth', 30],
]);
const SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** Every word with which a count can begin. */
export const COUNT_WORDS: readonly string[] = [...NUMBERS.keys(), '#', 'a', 'an', 'couple', 'few', 'half', 'another'];

/** Every word with which an ordinal can begin. */
export const ORDINAL_WORDS: readonly string[] = [...ORDINALS.keys(), 'twenty', 'thirty'];

/**
 * Reads "3", "three", "twenty-one", "a", "a couple of" (2), "a few" (3), "half a" (0.5), and of "2-3", "two or three",
 * "two to three" the larger. A number that is part of a longer one ("1.5", "10:30", "2026-11") is not read.
 */
export function readCount(scan: Scan, index: number): NumberReading | null {
  const first = readOneCount(scan, index);
  if (first === null) return null;
  const joint = at(scan.tokens, first.end).word;
  if (joint !== '-' && joint !== '–' && joint !== '—' && joint !== 'or' && joint !== 'to') return first;
  const second = readCardinal(scan, first.end + 1);
  return second !== null && second.value > first.value ? second : first;
}

/** Reads a cardinal in digits or words, nothing vaguer. */
export function readCardinal(scan: Scan, index: number): NumberReading | null {
  const token = at(scan.tokens, index);
  if (token.kind === 'number') return isWhole(scan, index) ? { value: Number(token.word), end: index + 1 } : null;
  const value = token.kind === 'word' && !token.possessive ? NUMBERS.get(token.word) : undefined;
  if (value === undefined) return null;
  const next = value >= 20 ? NUMBERS.get(wordAt(scan, index + 1)) : undefined;
  return next !== undefined && next < 10 ? { value: value + next, end: index + 2 } : { value, end: index + 1 };
}

/** Reads "15th", "the" left aside, or an ordinal in words up to thirty-first. */
export function readOrdinal(scan: Scan, index: number): NumberReading | null {
  const token = at(scan.tokens, index);
  if (token.kind === 'number') {
    const suffix = at(scan.tokens, index + 1);
    const follows = SUFFIXES.has(suffix.word) && (suffix.gap === 'none' || suffix.gap === 'hyphen');
    return follows && token.word.length <= 2 ? { value: Number(token.word), end: index + 2 } : null;
  }
  if (token.kind !== 'word' || token.possessive) return null;
  const tens = token.word === 'twenty' ? 20 : token.word === 'thirty' ? 30 : 0;
  const value = ORDINALS.get(tens > 0 ? wordAt(scan, index + 1) : token.word);
  if (value === undefined || (tens > 0 && value > 9)) return null;
  return { value: tens + value, end: index + (tens > 0 ? 2 : 1) };
}

function readOneCount(scan: Scan, index: number): NumberReading | null {
  const word = wordAt(scan, index);
  const next = wordAt(scan, index + 1);
  if (word === 'a' || word === 'an' || word === 'another') {
    if (next === 'couple' || next === 'few' || next === 'half' || next === 'dozen') return readVague(scan, index + 1);
    const counted = word === 'another' || next === 'good' ? readCardinal(scan, index + 1) : null;
    return counted ?? { value: 1, end: index + 1 };
  }
  return readVague(scan, index) ?? readCardinal(scan, index);
}

function readVague(scan: Scan, index: number): NumberReading | null {
  const word = wordAt(scan, index);
  if (word === 'couple') return { value: 2, end: index + (wordAt(scan, index + 1) === 'of' ? 2 : 1) };
  // "a few" is three, by the day table's "in a few days".
  if (word === 'few') return { value: 3, end: index + 1 };
  if (word === 'dozen') return { value: 12, end: index + 1 };
  if (word !== 'half') return null;
  const article = wordAt(scan, index + 1);
  return { value: 0.5, end: index + (article === 'a' || article === 'an' ? 2 : 1) };
}

/** Whether the number is not a piece of a decimal, time, date, sum of money, or longer than four digits. */
function isWhole(scan: Scan, index: number): boolean {
  const token = at(scan.tokens, index);
  const before = at(scan.tokens, index - 1);
  if (token.word.length > 4 || (token.gap === 'none' && before.kind !== 'end' && !'(["“‘~+>-–—'.includes(before.word)))
    return false;
  const mark = at(scan.tokens, index + 1);
  const after = at(scan.tokens, index + 2);
  if (mark.gap !== 'none' || after.kind !== 'number' || after.gap !== 'none') return true;
  return mark.word === '-' || mark.word === '–';
}
