import type { Block, Cell } from '../note/types.ts';
import { kindOf } from './explicit-kind.ts';
import type { NoteContext, Sentence, Unit } from './reading/unit.ts';
import type { ItemKind } from './types.ts';

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

/** What a row of a table with an action column says: whose action it is, and its other cells. */
export interface RowAction {
  kind: ItemKind;
  row: { owner: string; due: string; status: string };
}

/** The action of a row, where the sentence is the first of its action cell and the cell asks for something; else null. */
export function rowAction(sentence: Sentence, unit: Unit, context: NoteContext): RowAction | null {
  const { block } = sentence.in;
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
  return { kind, row: { owner: mine ? '' : owner, due: text(columns.due), status: text(columns.status) } };
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
