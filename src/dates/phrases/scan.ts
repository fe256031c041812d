import type { Day } from '../day.ts';
import { at, type Token } from './tokens.ts';

/** How the words around a day bear on it. */
export type Relation = 'by' | 'on' | 'before' | 'after' | 'from' | 'within' | 'until' | 'in';

/** How long the thing named is: one day, a span counted from the note's day, or a stretch of the calendar. */
export type Grain = 'day' | 'offset' | 'week' | 'month' | 'quarter' | 'season' | 'year';

/** What a parser makes of the tokens from its place on. */
export interface Reading {
  /** Index after the last token read. */
  end: number;
  /** Name of the rule, for `--explain`. */
  rule: string;
  grain: Grain;
  /** The span of days named; null where it cannot be known. */
  first: Day | null;
  last: Day | null;
  /** The deadline that "by", "on", "in" or no preposition makes of it. */
  due: Day | null;
  /** The first day that makes sense, where the words alone say so ("in the new year"). */
  start?: Day;
  /** What "before" makes of it, where that is not the day before `first`. */
  before?: Day;
  /** What "after" makes of it, where that is not the day after `last`. */
  after?: Day;
  /** What "from" and "not before" make of it, where that is not `first`. */
  from?: Day;
  /** The relation, where the parser read the preposition itself. */
  relation?: Relation;
  /** Set where the words mean nothing of the sort unless a preposition of time stands before them. */
  needs?: 'preposition';
  /** Named as already past: never a deadline. */
  past?: boolean;
  /** A date without a year that was just past: a deadline only after a word that looks forward. */
  stale?: boolean;
  /** Read, and not a deadline ("every Friday", "two days' work"): passed over, and kept from other parsers. */
  refused?: boolean;
  /** A bare weekday, 1–7: the next word may move it into a named week. */
  weekday?: number;
  /** The last token's possessive belongs to the name ("St Patrick's"). */
  named?: boolean;
}

/** A text being searched. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly reference: Day;
  readonly monthFirst: boolean;
  /** Reads a plain day or period at a place; for the parsers that are built upon others. Remembers its answers. */
  readonly simple: (index: number) => Reading | null;
}

/** One way of naming days. `words` are the lower-case words (`#` any number) with which its phrases can begin. */
export interface PhraseParser {
  readonly name: string;
  readonly words: Iterable<string>;
  /** Built upon other parsers ("two days after …"); not used inside itself. */
  readonly compound?: boolean;
  read(scan: Scan, index: number): Reading | null;
}

/** The lower-case word at a place, or an empty string for anything that is not a word. */
export function wordAt(scan: Scan, index: number): string {
  const token = at(scan.tokens, index);
  return token.kind === 'word' ? token.word : '';
}

/** The word, number or mark at a place as text. */
export function textAt(scan: Scan, index: number): string {
  return at(scan.tokens, index).word;
}

/** Whether the tokens from a place on are exactly these words (separated by blanks or hyphens). */
export function hasWords(scan: Scan, index: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k += 1) {
    if (textAt(scan, index + k) !== words[k]) return false;
  }
  return true;
}

/** Phrases by their first word, the longest first; made by {@link sequences}. */
export type Sequences = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Index after the longest of these phrases that stands at a place, or -1. */
export function skipAny(scan: Scan, index: number, phrases: Sequences): number {
  for (const words of phrases.get(textAt(scan, index)) ?? []) {
    if (hasWords(scan, index, words)) return index + words.length;
  }
  return -1;
}

/** Index after an optional "the". */
export function skipThe(scan: Scan, index: number): number {
  return wordAt(scan, index) === 'the' ? index + 1 : index;
}

/** A reading of one day. */
export function dayReading(end: number, rule: string, day: Day | null): Reading {
  return { end, rule, grain: 'day', first: day, last: day, due: day };
}

/** A reading that keeps other parsers off its tokens and says nothing. */
export function refusal(end: number, rule: string): Reading {
  return { end, rule, grain: 'day', first: null, last: null, due: null, refused: true };
}

/** Groups entries by a word, keeping their order. */
export function groupByWord<T>(entries: readonly T[], wordOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(wordOf(entry));
    if (group === undefined) groups.set(wordOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Splits phrases, set apart by `|`, into words, for {@link skipAny}. */
export function sequences(phrases: string): Sequences {
  const split = phrases.split('|').map((phrase) => phrase.split(' '));
  return groupByWord(
    split.sort((a, b) => b.length - a.length),
    (words) => words[0] ?? '',
  );
}

/** A day on which people work. */
export const WORKDAY = sequences('working day|business day|work day|workday|weekday');
