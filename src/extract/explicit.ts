import type { Block } from '../note/types.ts';
import { boxKind, kindOf } from './explicit-kind.ts';
import { rowAction } from './explicit-row.ts';
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
  if (block.kind === 'row') {
    const action = rowAction(sentence, first, context);
    return action && { ...item('action-row', first, action.kind, true), row: action.row };
  }
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
  if (ACTION_LABEL.test(unit.label)) return true;
  if (unit.label !== '' || !ACTION_WORD.test(unit.norm) || unit.segment.words.length <= 2) return false;
  return !ABOUT_ACTION.test(unit.norm) && !(unit.norm.startsWith(' action ') && isSmall(unit));
}

/** "TODO tests are run", "ACTION is what counts": a sentence about the word, which heads nothing. */
const ABOUT_ACTION = /^ (?:todo|to-do|action) (?:\S+ )?(?:is|are|was|were|has|have) /;

/** A line of a paragraph may begin with the word "action"; only in capitals it heads an action without a colon. */
function isSmall({ sentence, segment }: Unit): boolean {
  const raw = sentence.in.tokens[segment.words[0]?.from ?? 0]?.raw ?? '';
  return raw !== raw.toUpperCase();
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
