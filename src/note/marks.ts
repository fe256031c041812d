import { parseDay } from '../dates/civil.ts';
import { MARK_FORMS, type MarkForm } from './mark-forms.ts';
import type { Where } from './mark-values.ts';
import { blankOut, type Range } from './mask.ts';
import type { MarkHit } from './types.ts';

/** Marks of a block, what else is to be masked with them, and dates in marks that cannot be. */
export interface MarksFound {
  marks: MarkHit[];
  masked: Range[];
  bad: { at: number; said: string }[];
}

/** Cheap tests that fail for nearly all text; symbols are told by their first code unit, which needs no flags. */
const FIRST = /[:~\u2300-\u27ff\ud83c-\ud83e]|#est\/|(?:^|\n)x \d|^\([A-Z]\)/;
const ANY = /[~\u2300-\u27ff\ud83c-\ud83e]|::|\b(?:[Dd]ue|[Tt]|[Rr]ec|[Ee]st|[Pp]ri):|#est\/|(?:^|\n)x \d|^\([A-Z]\)/;

/**
 * Finds the marks of Obsidian Tasks, its dataview form and todo.txt anywhere in a block. U+FE0F, no-break spaces and
 * a missing space after the sign are tolerated. A day must be a `YYYY-MM-DD` that exists.
 *
 * @param text the block's words with code, comments and addresses blanked
 */
export function findMarks(text: string, kind: { heading: boolean; item: boolean }): MarksFound {
  const found: MarksFound = { marks: [], masked: [], bad: [] };
  if (!FIRST.test(text) || !ANY.test(text)) return found;
  let rest = text;
  for (const form of MARK_FORMS) {
    if (!form.hint.test(rest)) continue;
    const before = found.masked.length;
    for (const match of rest.matchAll(form.pattern)) take(found, form, match, kind);
    rest = blankOut(rest, found.masked.slice(before));
  }
  found.marks.sort((a, b) => a.from - b.from);
  return found;
}

/** More than this many bad dates in one block are one trouble, and not as many. */
const MAX_BAD = 20;

function take(
  found: MarksFound,
  form: MarkForm,
  match: RegExpExecArray,
  kind: { heading: boolean; item: boolean },
): void {
  const words = match.groups?.mark ?? match[0];
  const from = match.index + match[0].indexOf(words);
  const where: Where = { ...kind, first: from === 0 };
  const read = form.read(match.groups ?? {}, where);
  if (read === null) return;
  const to = from + words.replace(/\s+$/, '').length;
  found.masked.push([from, to]);
  if (read === 'mask') return;
  const bad = 'bad' in read ? read.bad : impossible(read.value, read.field);
  if (bad !== null) {
    if (found.bad.length < MAX_BAD) found.bad.push({ at: from, said: bad });
  } else if ('field' in read) found.marks.push({ field: read.field, value: read.value, style: form.style, from, to });
}

const DATED = new Set(['due', 'scheduled', 'start', 'created', 'done', 'dropped']);

/** The value where it is meant as a day and is none. */
function impossible(value: string, field: string): string | null {
  return DATED.has(field) && value !== '' && parseDay(value) === null ? value : null;
}
