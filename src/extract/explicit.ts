import type { Block, Cell } from '../note/types.ts';
import { COMMON } from './lexicon/common.ts';
import type { NoteContext, Sentence, Unit } from './reading/unit.ts';
import { isActedOn } from './refine/marks.ts';
import { headPerson } from './refine/people.ts';
import type { ItemKind } from './types.ts';

/** What the form of a line settles by itself, before any cue is weighed. */
export interface Explicit {
  rule: 'checkbox' | 'action-line' | 'action-row' | 'list-item' | 'struck-bullet' | 'marked';
  kind: ItemKind;
  whole: boolean;
  /** True where the guidelines call it explicit. */
  explicit: boolean;
  row: { owner: string; due: string; status: string } | null;
  list: string | null;
  unit: Unit;
}

/** Somebody is asked to do it for me: "send me the list". */
const OBJECT_ME =
  /^ (?:send|get|give|email|forward|bring|lend|tell|show|let|pay|call|ring|text|share|pass|post|return)(?: back)? (?:me|us) /;
const PLACEHOLDER = /^[\s.…_?*-]*(?:\{\{.*)?$/;
const ACTION_LABEL =
  /^(?:todo|to do|to-do|action|actions|action point|action item|ap ?\d*|ai ?\d*|act|task|next action|next step)(?: ?<num>| ?ap| <p>| <me>| <n>| me| self| all| everyone|, )*$/;
const ACTION_WORD = /^ (?:<num> )?(?:todo|to-do|ap\d*|action) (?:<num> )?(?:: )?/;

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
    return opens && !PLACEHOLDER.test(block.text) ? item('checkbox', first, boxKind(first, context), true) : null;
  if (block.kind === 'row') return rowItem(sentence, block, first, context);
  if (block.quoted) return null;
  if (isActionLine(first)) return { ...item('action-line', first, kindOf(first), true), whole: false };
  if (context.note.list !== null && block.kind === 'item' && opens && block.depth === 0 && !isComment(block))
    return { ...item('list-item', first, 'promise', true), list: context.note.list };
  if (opens && isMarked(sentence)) return item('marked', first, boxKind(first, context), true);
  if (block.kind === 'item' && opens && isAllStruck(block))
    return { ...item('struck-bullet', first, kindOf(first), false) };
  return null;
}

/**
 * A bullet, or a line of todo.txt, on which somebody set a mark that only an action has. In a paragraph of several
 * sentences a mark belongs to one of them, which is looked for among its clauses.
 */
function isMarked({ in: { block } }: Sentence): boolean {
  return (
    isActedOn(block.marks) &&
    (block.kind === 'item' || block.marks.some(({ from, style }) => from === 0 && style === 'todotxt'))
  );
}

function item(rule: Explicit['rule'], unit: Unit, kind: ItemKind, explicit: boolean): Explicit {
  return { rule, kind, whole: true, explicit, row: null, list: null, unit };
}

function isActionLine(unit: Unit): boolean {
  return (
    ACTION_LABEL.test(unit.label) || (unit.label === '' && ACTION_WORD.test(unit.norm) && unit.segment.words.length > 2)
  );
}

/** A box nested under a person's bullet is that person's, unless it is labelled with me or is done for them. */
function boxKind(unit: Unit, context: NoteContext): ItemKind {
  const kind = kindOf(unit);
  const { parent } = unit.sentence.in.block;
  const above = parent === null ? undefined : context.note.blocks[parent];
  if (kind === 'awaiting' || !above || unit.segment.label.some((w) => w.text === 'me' || w.mention?.me)) return kind;
  const person = headPerson(above.text, context);
  return person !== null && !/ (?:him|her|them|<p>) /.test(unit.norm) ? 'awaiting' : 'promise';
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
  const { subject, subjectAt, modal } = unit.clause;
  if (modal === 'to' && subject === 'noun' && subjectAt === 0 && !COMMON.has(head?.text ?? '')) return 'awaiting';
  if (modal === 'imperative' && OBJECT_ME.test(unit.norm)) return 'awaiting';
  if (/^(?:\( )/.test(unit.norm.trim()) && head?.mention) return 'awaiting';
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

const ACTION_HEADER = /\b(?:actions?|to ?do|tasks?|next steps?|follow[- ]?ups?|what next|deliverables?|do what)\b/i;
const NO_ACTION_HEADER = /\b(?:by|owner|who|said|happened|when|no|number|date|status)\b/i;
const OWNER_HEADER = /\b(?:owner|by whom|action by|assignee|assigned|responsible|lead|whose|on whom)\b/i;
const WHO_HEADER = /\b(?:who|person|name)\b/i;
const DUE_HEADER = /\b(?:due|by when|when|deadline|by|target)\b/i;
const DATE_HEADER = /\bdate\b/i;
const STATUS_HEADER = /\b(?:status|state|done|progress|outcome)\b/i;
const EMPTY_CELL = /^[\s\-–—.…]*(?:n\/a|none|nil|tbc|tbd|no action)?[\s\-–—.…]*$/i;

/** Columns of a table with an action column, by their place among the row's cells. */
interface Columns {
  action: number;
  owner: number;
  due: number;
  status: number;
}

/**
 * Finds the columns of an action table. "Who" left of the action is whom the row is about; right of it, or where the
 * action is merely headed "what", it is who must act.
 */
function columnsOf(block: Block): Columns | null {
  const headers = block.cells.map((cell) => cell.header);
  const plain = headers.findIndex((h) => /^(?:what|point|item|matter|job|thing|promise)$/i.test(h.trim()));
  let action = headers.findIndex((h) => ACTION_HEADER.test(h) && !NO_ACTION_HEADER.test(h));
  const named = headers.findIndex((h, at) => at !== action && OWNER_HEADER.test(h));
  if (action < 0) action = plain;
  const who = headers.findIndex((h, at) => at > action && WHO_HEADER.test(h));
  if (action < 0 || (action === plain && named < 0 && who < 0)) return null;
  const owner = named >= 0 ? named : who;
  const other = (pattern: RegExp) => headers.findIndex((h, at) => at !== action && at !== owner && pattern.test(h));
  const due = other(DUE_HEADER);
  const date = headers.findIndex((h, at) => at > action && DATE_HEADER.test(h));
  return { action, owner, due: due >= 0 ? due : date, status: other(STATUS_HEADER) };
}

function rowItem(sentence: Sentence, block: Block, unit: Unit, context: NoteContext): Explicit | null {
  const columns = columnsOf(block);
  const cell = columns ? block.cells[columns.action] : undefined;
  const at = sentence.in.tokens[sentence.from]?.from ?? 0;
  if (
    !columns ||
    !cell ||
    at < cell.from ||
    at >= cell.to ||
    sentence.before?.in === sentence.in ||
    EMPTY_CELL.test(textOf(block, cell))
  )
    return null;
  const text = (column: number) => (block.cells[column] ? textOf(block, block.cells[column]).trim() : '');
  const owner = text(columns.owner);
  if (isSettled(unit) || (columns.owner >= 0 && owner !== '' && EMPTY_CELL.test(owner) && !unit.clause.verb))
    return null;
  const mine = EMPTY_CELL.test(owner) || isMe(owner, context);
  const kind = mine ? (EMPTY_CELL.test(owner) ? kindOf(unit) : 'promise') : 'awaiting';
  return {
    ...item('action-row', unit, kind, true),
    row: { owner: mine ? '' : owner, due: text(columns.due), status: text(columns.status) },
  };
}

/** A cell that says that there is nothing to do: "hung up", "none, parked", "countersigned". */
function isSettled(unit: Unit): boolean {
  return (
    unit.clause.modal === 'past' ||
    /^ (?:none|nothing|nil|done|parked|closed|declined|rejected|no|not|n\/a|<n> none) /.test(unit.norm)
  );
}

function isMe(owner: string, context: NoteContext): boolean {
  return owner
    .split(/[\s,/&+]+/)
    .some(
      (part) => /^(?:me|i|us|we|all|everyone|self|myself)$/i.test(part) || context.names.me.has(part.toLowerCase()),
    );
}

function textOf(block: Block, cell: Cell): string {
  return block.text.slice(cell.from, cell.to);
}
