import type { Block, Cell } from '../note/types.ts';
import type { NoteContext, Sentence, Unit } from './reading/unit.ts';
import type { ItemKind } from './types.ts';

/** What the form of a line settles by itself, before any cue is weighed. */
export interface Explicit {
  rule: 'checkbox' | 'action-line' | 'action-row' | 'list-item' | 'struck-bullet';
  kind: ItemKind;
  whole: boolean;
  /** True where the guidelines call it explicit. */
  explicit: boolean;
  row: { owner: string; due: string; status: string } | null;
  list: string | null;
  unit: Unit;
}

const PLACEHOLDER = /^[\s.…_?*-]*(?:\{\{.*)?$/;
const ACTION_LABEL =
  /^(?:todo|to do|to-do|action|actions|action point|action item|ap|ai|act|task|next action|next step)(?: ?<num>| ?ap| <p>| <me>| <n>| me| all| everyone)*$/;
const ACTION_WORD = /^ (?:todo|to-do|ap|action) (?:<num> )?(?:: )?/;

/**
 * The explicit item of a sentence, or null: checkboxes, TODO / ACTION / AP lines, rows of a table with an action column,
 * bullets of a list note.
 */
export function explicitOf(sentence: Sentence, context: NoteContext): Explicit | null {
  const { block, index } = sentence.in;
  const [first] = sentence.units;
  if (!first) return null;
  const opens = sentence.before === null || sentence.before.in.index !== index;
  if (block.box !== null)
    return opens && !PLACEHOLDER.test(block.text) ? item('checkbox', first, kindOf(first), true) : null;
  if (block.kind === 'row') return rowItem(sentence, block, first, context);
  if (block.quoted) return null;
  if (isActionLine(first)) return { ...item('action-line', first, kindOf(first), true), whole: false };
  if (context.note.list !== null && block.kind === 'item' && opens && block.depth === 0 && !isComment(block))
    return { ...item('list-item', first, 'promise', true), list: context.note.list };
  if (block.kind === 'item' && opens && isAllStruck(block))
    return { ...item('struck-bullet', first, kindOf(first), false) };
  return null;
}

function item(rule: Explicit['rule'], unit: Unit, kind: ItemKind, explicit: boolean): Explicit {
  return { rule, kind, whole: true, explicit, row: null, list: null, unit };
}

function isActionLine(unit: Unit): boolean {
  return (
    ACTION_LABEL.test(unit.label) || (unit.label === '' && ACTION_WORD.test(unit.norm) && unit.segment.words.length > 2)
  );
}

/** Awaiting where another person is named as the one to act: "Name to …", "Name: …", "(Name) …", waiting for somebody. */
export function kindOf(unit: Unit): ItemKind {
  const label = unit.segment.label.find(
    (w) => w.mention || w.text === 'me' || w.text === 'all' || w.text === 'everyone',
  );
  if (label) {
    if (label.mention && !label.mention.me) return 'awaiting';
    return 'promise';
  }
  const words = unit.segment.words.filter((w) => !/^(?:todo|ap|action|:|<num>|\(|\)|@)$/.test(w.text));
  const [head, next] = words;
  if (/ (?:waiting (?:for|on)|awaiting) /.test(unit.norm)) return 'awaiting';
  if (head?.mention && !head.mention.me) {
    if (next === undefined || /^(?:to|will|is|owes?|has|--|-|'s)$/.test(next.text)) return 'awaiting';
    const { modal } = unit.clause;
    if (modal === 'will' || modal === 'to' || modal === 'owe' || modal === 'doing' || modal === 'present')
      return 'awaiting';
    const second = unit.sentence.units[unit.index + 1];
    if (words.length === 1 && second) return 'awaiting';
  }
  return 'promise';
}

function isAllStruck(block: Block): boolean {
  const words = block.text.trim().length;
  const struck = block.struck.reduce((sum, [from, to]) => sum + block.text.slice(from, to).trim().length, 0);
  return (
    words > 0 &&
    struck > 0 &&
    struck >= 0.45 * words &&
    block.text.slice(0, block.struck[0]?.[0] ?? 0).trim().length < 4
  );
}

/** A bullet of a list note that is plainly a remark: in brackets, a heading with a colon, or a question. */
function isComment(block: Block): boolean {
  const text = block.text.trim();
  return (
    text === '' ||
    /^\(.*\)\.?$/.test(text) ||
    text.endsWith(':') ||
    /^(?:note|nb|n\.b\.|see|tip|idea|ps)\b[:.]?/i.test(text)
  );
}

const ACTION_HEADER = /\b(?:actions?|to ?do|tasks?|next steps?|follow[- ]?ups?|what next|deliverables?)\b/i;
const OWNER_HEADER = /\b(?:owner|who|by whom|assignee|responsible|lead|person|whose)\b/i;
const DUE_HEADER = /\b(?:due|by when|when|deadline|date|by|target)\b/i;
const STATUS_HEADER = /\b(?:status|state|done|progress|outcome)\b/i;
const EMPTY_CELL = /^[\s\-–—.…]*(?:n\/a|none|nil|tbc|tbd)?[\s\-–—.…]*$/i;

function rowItem(sentence: Sentence, block: Block, unit: Unit, context: NoteContext): Explicit | null {
  const at = sentence.in.tokens[sentence.from]?.from ?? 0;
  const cell = block.cells.find((c) => at >= c.from && at < c.to);
  if (!cell || !ACTION_HEADER.test(cell.header)) return null;
  const opens = sentence.before?.in !== sentence.in;
  if (!opens || EMPTY_CELL.test(textOf(block, cell))) return null;
  const row = {
    owner: column(block, OWNER_HEADER, cell),
    due: column(block, DUE_HEADER, cell),
    status: column(block, STATUS_HEADER, cell),
  };
  const owner = row.owner.trim();
  const mine = owner === '' || EMPTY_CELL.test(owner) || isMe(owner, context);
  const kind = mine ? (owner === '' ? kindOf(unit) : 'promise') : 'awaiting';
  return { ...item('action-row', unit, kind, true), row: { ...row, owner: kind === 'promise' ? '' : owner } };
}

function isMe(owner: string, context: NoteContext): boolean {
  return owner
    .split(/[\s,/&+]+/)
    .some((part) => /^(?:me|i|us|we|all|everyone)$/i.test(part) || context.names.me.has(part.toLowerCase()));
}

function column(block: Block, header: RegExp, action: Cell): string {
  const cell = block.cells.find((c) => c !== action && header.test(c.header));
  return cell ? textOf(block, cell).trim() : '';
}

function textOf(block: Block, cell: Cell): string {
  return block.text.slice(cell.from, cell.to);
}
