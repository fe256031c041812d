import type { DatePhrase } from '../../dates/phrases.ts';
import { findDatePhrases } from '../../dates/phrases.ts';
import type { Block, Note } from '../../note/types.ts';
import { readClause } from './clause.ts';
import { fold } from './fold.ts';
import { findMentions } from './mentions.ts';
import type { Mention } from './names.ts';
import { type Segment, splitSegments } from './segments.ts';
import { splitSentences } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';
import type { NoteContext, ReadBlock, Sentence, Unit } from './unit.ts';
import { normalise } from './words.ts';

/**
 * Reads a note's blocks into sentences and clauses. Headings are read for context only and give no sentences.
 *
 * @param note the parsed note
 * @param context whom the note knows
 */
export function readSentences(note: Note, context: NoteContext): Sentence[] {
  const sentences: Sentence[] = [];
  note.blocks.forEach((block, index) => {
    if (block.kind === 'heading') return;
    for (const part of partsOf(block)) readPart(block, index, part, context, sentences);
  });
  return sentences;
}

interface Part {
  from: number;
  to: number;
}

/** A table row is read cell by cell; any other block as a whole. */
function partsOf(block: Block): Part[] {
  if (block.kind !== 'row') return [{ from: 0, to: block.text.length }];
  return block.cells.length > MOST_CELLS ? [] : block.cells.map(({ from, to }) => ({ from, to }));
}

/** A wider table is data and no list of actions; each cell is read beside all others, so that it would take long too. */
const MOST_CELLS = 100;

function readPart(block: Block, index: number, part: Part, context: NoteContext, sentences: Sentence[]): void {
  const whole = part.from === 0 && part.to === block.text.length;
  const text = whole ? block.text : `${' '.repeat(part.from)}${block.text.slice(part.from, part.to)}`;
  const tokens = tokenize(text);
  if (tokens.length === 0) return;
  const spans = splitSentences(tokens, text);
  const starts = new Set(spans.flatMap(({ from }) => [from, afterLetter(tokens, from)]));
  const mentions = findMentions(tokens, context.names, linkMentions(block, tokens, context), starts);
  const read: ReadBlock = { block, index, tokens, mentions, impersonal: context.impersonal };
  for (const span of spans) {
    const days = daysIn(block, text, tokens, span, context.note);
    const before = sentences.at(-1) ?? null;
    const sentence: Sentence = {
      in: read,
      ...span,
      days,
      units: [],
      headed: headOf(block, index, context.note),
      before,
      after: null,
    };
    if (before && before.in === read) before.after = sentence;
    sentence.units = unitsOf(sentence);
    sentences.push(sentence);
  }
}

/** The token after a priority or letter at the head, "(A) Send Hanna …": there the sentence really begins. */
function afterLetter(tokens: readonly Token[], from: number): number {
  const [open, letter, close] = tokens.slice(from, from + 3);
  return open?.raw === '(' && letter?.raw.length === 1 && close?.raw === ')' ? from + 3 : from;
}

/** A paragraph of at most six words right above a list heads it as a heading would. */
function headOf(block: Block, index: number, note: Note): string[] {
  if (block.kind !== 'item' && block.kind !== 'row') return [];
  for (let at = index - 1; at >= Math.max(0, index - MOST_ABOVE); at -= 1) {
    const above = note.blocks[at];
    if (!above || above.kind === 'heading') return [];
    if (above.kind !== 'paragraph') continue;
    const words = above.text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
    return words.length <= 6 ? words : [];
  }
  return [];
}

/** A list longer than this is no longer read under the line above it. */
const MOST_ABOVE = 15;

/** Links and handles are mentions whatever their words; those to the note's own people carry their name. */
function linkMentions(block: Block, tokens: readonly Token[], context: NoteContext): Mention[] {
  const found: Mention[] = [];
  for (const link of block.links) {
    const { from, to } = tokenSpan(tokens, link.from, link.to);
    if (tokens[from]?.kind !== 'word') continue;
    const key = fold(link.name);
    const people = context.names.forms.get(key);
    const name = people?.length === 1 && people[0] ? people[0] : link.name;
    const next = tokens[to];
    const glued = next && next.from <= link.to + 2 && /^['\u2019]?s$/.test(next.raw) ? "'s" : null;
    found.push({ from, to, name, me: false, known: true, ambiguous: (people?.length ?? 1) > 1, ending: glued });
  }
  return found;
}

function daysIn(
  block: Block,
  text: string,
  tokens: readonly Token[],
  span: { from: number; to: number },
  note: Note,
): DatePhrase[] {
  const start = tokens[span.from]?.from ?? 0;
  const end = tokens[span.to - 1]?.to ?? start;
  const reference = block.day ?? null;
  if (reference === null) return [];
  const phrases = findDatePhrases(text.slice(start, end), { reference, order: note.dateOrder });
  return phrases.map((p) => ({ ...p, index: p.index + start }));
}

function unitsOf(sentence: Sentence): Unit[] {
  const { tokens, mentions } = sentence.in;
  const days = sentence.days.map((d) => tokenSpan(tokens, d.index, d.index + d.length));
  const near = mentions.slice(
    firstPlace(mentions, (m) => m.from >= sentence.from),
    firstPlace(mentions, (m) => m.from >= sentence.to),
  );
  const inside = near.filter((m) => m.to <= sentence.to && !days.some((d) => d.from < m.to && m.from < d.to));
  const words = normalise(tokens, sentence, inside, days);
  const question = tokens.slice(sentence.from, sentence.to).some((t) => t.raw === '?');
  const quoted = quotedTokens(tokens, sentence);
  const units: Unit[] = [];
  for (const segment of splitSegments(words, tokens)) {
    const inQuote = quoted[(segment.words[0]?.from ?? sentence.from) - sentence.from] ?? false;
    units.push(toUnit(sentence, segment, units.at(-1) ?? null, question, inQuote));
  }
  return units;
}

/** The tokens that overlap the offsets `[from, to)`, at least one; found by halving. */
function tokenSpan(tokens: readonly Token[], from: number, to: number): { from: number; to: number } {
  const first = firstPlace(tokens, (t) => t.to > from);
  return {
    from: first,
    to: Math.max(
      first + 1,
      firstPlace(tokens, (t) => t.from >= to),
    ),
  };
}

/** Where in an ordered list the first stands that passes; all behind it do too. Found by halving. */
function firstPlace<T extends object>(list: readonly T[], passes: (each: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = list[middle];
    if (each && passes(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function toUnit(sentence: Sentence, segment: Segment, before: Unit | null, question: boolean, quoted: boolean): Unit {
  const { block, tokens } = sentence.in;
  const start = tokens[segment.words[0]?.from ?? 0]?.from ?? 0;
  const end = tokens[(segment.words.at(-1)?.to ?? 1) - 1]?.to ?? start;
  return {
    sentence,
    segment,
    clause: readClause(segment),
    norm: ` ${segment.words.map((w) => w.text).join(' ')} `,
    label: segment.label.map((w) => w.text).join(' '),
    quoted,
    question,
    struck: block.struck.some(([from, to]) => from < end && start < to),
    index: before === null ? 0 : before.index + 1,
    before,
    first: before === null && (sentence.before === null || sentence.before.in.index !== sentence.in.index),
  };
}

/** For each token of a sentence whether it stands inside quotation marks. */
function quotedTokens(tokens: readonly Token[], sentence: { from: number; to: number }): boolean[] {
  let inside = false;
  return tokens.slice(sentence.from, sentence.to).map(({ raw }) => {
    if (raw === '"') inside = !inside;
    else if (raw === '\u201C') inside = true;
    else if (raw === '\u201D') inside = false;
    return inside;
  });
}
