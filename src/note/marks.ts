import { parseDay } from '../dates/civil.ts';
import { MARK_FORMS, type MarkForm, type Where } from './mark-forms.ts';
import { blankOut, type Range } from './mask.ts';
import type { MarkHit } from './types.ts';

/** Marks of a block, what else is to be masked with them, and dates in marks that cannot be. */
export interface MarksFound {
  marks: MarkHit[];
  masked: Range[];
  bad: { at: number; said: string }[];
}

const NONE: MarksFound = { marks: [], masked: [], bad: [] };
const ANY =
  /[📅📆🗓⏳⌛⏰🛫➕✅✔❌🔁🔺⏫🔼🔽⏬🏁🆔]|::|\b(?:due|t|rec|est|pri): ?\S|~\d|#est\/|(?:^|\n)[xX] \d{4}-|^\([A-Z]\) /iu;

/**
 * Finds the marks of Obsidian Tasks, its dataview form and todo.txt anywhere in a block. U+FE0F, no-break spaces and
 * a missing space after the sign are tolerated. A day must be a `YYYY-MM-DD` that exists.
 *
 * @param text the block's words with code, comments and addresses blanked
 */
export function findMarks(text: string, kind: { heading: boolean; item: boolean }): MarksFound {
  if (!ANY.test(text)) return NONE;
  const found: MarksFound = { marks: [], masked: [], bad: [] };
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
  if (bad !== null) found.bad.push({ at: from, said: bad });
  else if ('field' in read) found.marks.push({ field: read.field, value: read.value, style: form.style, from, to });
}

const DATED = new Set(['due', 'scheduled', 'start', 'created', 'done', 'dropped']);

/** The value where it is meant as a day and is none. */
function impossible(value: string, field: string): string | null {
  return DATED.has(field) && value !== '' && parseDay(value) === null ? value : null;
}
