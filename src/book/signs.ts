import type { Block } from '../note/types.ts';
import { plainWords } from './plain-words.ts';
import type { Sign } from './types.ts';

const DECIDED = /\b(?:decided|agreed (?:on|to|the|a)|decision\s?:|decisions\s?:)/i;
const INTRODUCED =
  /\b(?:introduced (?:me|us|him|her|them)|intro(?:'d|’d|ed) (?:me|us)|put (?:me|us) in touch|connected (?:me|us) with)\b/i;
const DENIED =
  /\b(?:no|not|nothing|never|nobody|un|yet to|hasn['’]?t|haven['’]?t|didn['’]?t|wasn['’]?t|if|until|unless)\b/i;
const DECISION_HEADING = /^(?:key )?decisions?\b/i;

const MAX_SIGNS = 20;
const MAX_TEXT = 160;

/**
 * Places in a note that say something was decided, or somebody introduced. They make a conversation one of value; see
 * `value.ts`. What is denied in the words before ("nothing was decided") is not a sign.
 */
export function findSigns(blocks: readonly Block[]): Sign[] {
  const signs: Sign[] = [];
  for (const block of blocks) {
    if (signs.length >= MAX_SIGNS) break;
    if (block.kind === 'heading') continue;
    const kind = signOf(block);
    if (kind !== null) signs.push({ kind, line: block.line, text: oneLine(block.text) });
  }
  return signs;
}

function signOf(block: Block): Sign['kind'] | null {
  if (!/\p{L}/u.test(block.text)) return null;
  if (said(INTRODUCED, block.text)) return 'introduction';
  const underDecisions = block.under.some((heading) => DECISION_HEADING.test(heading.trim()));
  return underDecisions || said(DECIDED, block.text) ? 'decision' : null;
}

function said(pattern: RegExp, text: string): boolean {
  const hit = pattern.exec(text);
  return hit !== null && !DENIED.test(text.slice(Math.max(0, hit.index - 40), hit.index));
}

function oneLine(text: string): string {
  return plainWords(text).slice(0, MAX_TEXT);
}
