import { COMMON } from '../lexicon/common.ts';
import { CALENDAR } from './names.ts';
import type { Token } from './tokens.ts';

/** A run of tokens `[from, to)` of a block that is read as one sentence. */
export interface Span {
  from: number;
  to: number;
}

/** Abbreviations that a name or number follows: their stop never ends a sentence. */
const TITLES = new Set(
  'mr mrs ms dr prof rev revd fr sr st sgt capt hon messrs vs approx nos fig vol e.g i.e eg ie cf'.split(' '),
);
/** Other abbreviations: their stop ends a sentence only before a capital letter. */
const ABBREVIATIONS = new Set(
  (
    'dept ext tel ed eds inc ltd co corp jr jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu thur ' +
    'thurs fri sat sun etc al est min mins hr hrs wk wks yr yrs mth am pm no'
  ).split(' '),
);
/** Words that can't end a statement: a line that ends on one goes on in the next. */
const DANGLING = new Set(
  'a an the and or but so to of for with at in on by from that which who as if than then his her their my our your its is are was were be will would he she they i we into about'.split(
    ' ',
  ),
);
/** Nobody writes a longer sentence: what goes on is read as the next, so that a hostile line bounds the work. */
const MOST_TOKENS = 1000;
const ENDERS = new Set(['.', '!', '?', '\u2026']);
const CLOSERS = new Set(['"', "'", '\u201D', '\u2019', ')', ']']);

/**
 * Splits a block's tokens into sentences: at full stops, question and exclamation marks that do not belong to an
 * abbreviation, an initial or a number, and at line ends that are no mere wrapping of a paragraph.
 *
 * @param tokens the block's tokens
 * @param text the block's text, its lines joined by `\n`
 */
export function splitSentences(tokens: readonly Token[], text: string): Span[] {
  const spans: Span[] = [];
  const wrapped = isWrapped(text);
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const end = sentenceEnd(tokens, at, text, wrapped) ?? (at - from >= MOST_TOKENS ? at : null);
    if (end === null) continue;
    if (end > from) spans.push({ from, to: end });
    from = end;
    at = end - 1;
  }
  if (from < tokens.length) spans.push({ from, to: tokens.length });
  return spans;
}

/** The index after the sentence's last token where a sentence ends at or right after token `at`, else null. */
function sentenceEnd(tokens: readonly Token[], at: number, text: string, wrapped: boolean): number | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return null;
  if (next && breaksLine(tokens, at, text, wrapped)) return at + 1;
  if (!ENDERS.has(token.raw) || (token.raw === '.' && !isFullStop(tokens, at))) return null;
  let end = at + 1;
  while (end < tokens.length) {
    const after = tokens[end];
    if (!after || !(ENDERS.has(after.raw) || (CLOSERS.has(after.raw) && after.from === tokens[end - 1]?.to))) break;
    end += 1;
  }
  return end;
}

function isFullStop(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before) return false;
  if (!after) return true;
  const glued = before.to === tokens[at]?.from;
  const gap = after.from > (tokens[at]?.to ?? 0);
  if (!gap && !CLOSERS.has(after.raw)) return false;
  if (!glued) return true;
  if (isDayNumber(before) && isMonth(after)) return false;
  const word = before.raw.toLowerCase();
  if (TITLES.has(word)) return false;
  if (ABBREVIATIONS.has(word)) return after.cap;
  return !(before.raw.length === 1 && before.cap);
}

/** "16. Nov. 2026", "by the 3. March": the stop of a day's number. */
function isDayNumber({ raw }: Token): boolean {
  return /^(?:[12]?\d|3[01])$/.test(raw);
}

function isMonth({ word }: Token): boolean {
  return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(word) && (CALENDAR.has(word) || word.length === 3);
}

/**
 * True where the line end between two tokens ends a sentence. People write notes line by line, so it does, unless the
 * text is prose wrapped by hand, or the line ends on a word that can't end a statement.
 */
function breaksLine(tokens: readonly Token[], at: number, text: string, wrapped: boolean): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if (next.from === token.to || !text.slice(token.to, next.from).includes('\n')) return false;
  if (next.kind !== 'word' || ENDERS.has(token.raw) || isLabelled(tokens, at + 1) || isEnumerator(tokens, at + 1))
    return true;
  if (DANGLING.has(token.word) || token.raw === ',') return false;
  return (
    !wrapped ||
    (next.cap && next.word !== 'i' && !next.word.startsWith("i'") && COMMON.has(next.word.replace(/'.*$/, '')))
  );
}

/** Prose wrapped by hand: every line but the last is long, and about as long as the others. */
function isWrapped(text: string): boolean {
  const lengths = text.split('\n').map((line) => line.trimEnd().length);
  const full = lengths.slice(0, -1);
  const longest = full.reduce((most, length) => Math.max(most, length), 0);
  return longest >= 60 && longest <= 130 && full.every((length) => length >= 0.75 * longest);
}

/** "Name:", "Action: …", "AP JT: …" at the head of a line. */
function isLabelled(tokens: readonly Token[], at: number): boolean {
  for (let to = at + 1; to <= at + 3; to += 1)
    if (tokens[to]?.raw === ':' && tokens[to]?.from === tokens[to - 1]?.to) return true;
  return false;
}

/** "a)", "2)", "iv." at the head of a line. */
function isEnumerator(tokens: readonly Token[], at: number): boolean {
  const head = tokens[at];
  const sign = tokens[at + 1];
  return (
    head !== undefined &&
    sign !== undefined &&
    sign.from === head.to &&
    /^(?:[a-z]|\d{1,2}|[ivx]{1,4})$/i.test(head.raw) &&
    (sign.raw === ')' || sign.raw === '.')
  );
}
