import { shorten } from '../words.ts';
import { idWords, itemId } from './id.ts';
import type { Sentence } from './reading/unit.ts';
import type { Draft } from './refine/types.ts';
import type { Item } from './types.ts';

/** Makes the items of one note from its finished drafts, in the order of the file, each with its id and place. */
export function toItems(path: string, drafts: readonly Draft[]): Item[] {
  const counts = new Map<string, number>();
  const spans = new Map<Sentence, Span>();
  return drafts.map((draft) => {
    const span = spans.get(draft.sentence) ?? readSpan(draft);
    spans.set(draft.sentence, span);
    const nth = counts.get(span.words) ?? 0;
    counts.set(span.words, nth + 1);
    return toItem(path, draft, span, itemId(path, span.words, nth));
  });
}

/** The text that an item rests on. A sentence may hold hundreds of items, which then share it. */
interface Span {
  /** Where it ends in its block. */
  to: number;
  /** As written, on one line. */
  text: string;
  /** What the ids rest on. */
  words: string;
}

function readSpan(draft: Draft): Span {
  const { raw, text } = draft.sentence.in.block;
  const { from, to } = spanOf(draft);
  return { to, text: oneLine(raw.slice(from, to)), words: idWords(text.slice(from, to)) };
}

function toItem(path: string, draft: Draft, { to, text }: Span, id: string): Item {
  const { block } = draft.sentence.in;
  const start = draft.whole ? firstOf(draft) : unitStart(draft);
  const place = placeOf(block, start);
  return {
    id,
    path,
    line: place.line,
    column: place.column,
    kind: draft.kind,
    owner: draft.owner,
    to: draft.to,
    due: draft.due,
    start: draft.start,
    duePhrase: draft.duePhrase,
    status: draft.status,
    channel: draft.channel,
    explicit: draft.explicit,
    action: actionOf(draft),
    text: text.length <= MOST_TEXT ? text : around(draft, to),
    rule: draft.rule,
    said: block.day,
    scheduled: draft.scheduled,
    closed: draft.closed,
    priority: draft.priority,
    minutes: draft.minutes,
    repeat: draft.repeat,
    list: draft.list,
    end: placeOf(block, to),
    ownLine: draft.whole && block.kind !== 'row',
  };
}

/** A longer sentence is dictated without a stop, or hostile: of hundreds of items in it each would carry it whole. */
const MOST_TEXT = 600;

/** The part of a long sentence from the item's own clause on. */
function around(draft: Draft, to: number): string {
  const { raw } = draft.sentence.in.block;
  const start = draft.whole ? firstOf(draft) : unitStart(draft);
  const part = shorten(oneLine(raw.slice(start, Math.min(to, start + 2 * MOST_TEXT))), MOST_TEXT);
  return start > spanOf(draft).from ? `…${part}` : part;
}

/** Offsets of the text the item rests on: its sentence, or the whole block. */
function spanOf(draft: Draft): { from: number; to: number } {
  const { block, tokens } = draft.sentence.in;
  if (draft.whole && block.kind !== 'row') return { from: firstOf(draft), to: block.text.trimEnd().length };
  const from = tokens[draft.sentence.from]?.from ?? 0;
  return { from, to: tokens[draft.sentence.to - 1]?.to ?? from };
}

function firstOf(draft: Draft): number {
  const { text } = draft.sentence.in.block;
  return text.length - text.trimStart().length;
}

function unitStart(draft: Draft): number {
  const { tokens } = draft.sentence.in;
  const head = draft.unit.segment.label[0] ?? draft.unit.segment.words[0];
  return tokens[head?.from ?? draft.sentence.from]?.from ?? 0;
}

/** 1-based line and column in the file of an offset in a block. */
function placeOf(
  block: { line: number; raw: string; starts: readonly number[] },
  offset: number,
): { line: number; column: number } {
  let line = 0;
  let lineStart = 0;
  for (let at = block.raw.indexOf('\n'); at >= 0 && at < offset; at = block.raw.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line: block.line + line, column: (block.starts[line] ?? 1) + offset - lineStart };
}

/** The action in a few words: the clause from its verb on, as written, without the words that say by when. */
function actionOf(draft: Draft): string {
  const { block, tokens } = draft.sentence.in;
  const { unit } = draft;
  const { words } = unit.segment;
  const at = draft.kind === 'opportunity' ? 0 : (unit.clause.verbAt ?? 0);
  const from = tokens[words[at]?.from ?? draft.sentence.from]?.from ?? 0;
  const to = tokens[(words.at(-1)?.to ?? 1) - 1]?.to ?? from;
  const whole = tidy(block.text.slice(from, to));
  const bare = draft.duePhrase === null ? whole : tidy(block.text.slice(from, to).replace(draft.duePhrase, ' '));
  return bare.length >= SHORTEST ? bare : whole;
}

/** Less than this is no action: then the words are kept whole. */
const SHORTEST = 4;

function tidy(text: string): string {
  return oneLine(text)
    .replace(/\s+([,.;:!?)])/g, '$1')
    .replace(/^[\s,;:.\u2013\u2014-]+|[\s.,;:!\u2013\u2014-]+$/g, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
