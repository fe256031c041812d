import { makeReadable } from '../note/readable.ts';
import type { MarkHit } from '../note/types.ts';

/** A checkbox in a line: what stands in it, and where. Offsets `[from, to)`. */
export interface Box {
  from: number;
  to: number;
  /** The sign in it; `☐`, `☑`, `☒` for a ballot box, empty for `[]`. */
  sign: string;
}

/** A line of a note as an edit sees it; all offsets are those of the line. */
export interface LineParts {
  line: string;
  box: Box | null;
  /** Where its words begin, after bullet and box. */
  from: number;
  /** Where they end: before a ` ^block-id` and blanks at the end. */
  to: number;
  /** Where the fields begin that Obsidian Tasks finds, which reads from the end and stops at text it doesn't know. */
  tail: number;
  marks: MarkHit[];
}

const BULLET = /^[\s>]{0,200}(?:[-*+]|\d{1,9}[.)])[ \t]{1,20}/;
const INDENT = /^[\s>]{0,200}/;
const BOX = /^(?:\[(\P{Cc}?)\](?=\s|$)|([☐☑☒]))[ \t]{0,20}/u;
const BOX_WITHOUT_BULLET = /^(?:\[([ xX/-]?)\](?= \S)|([☐☑☒]))[ \t]{0,20}/u;
const BLOCK_ID = /[ \t]\^[A-Za-z0-9-]{1,64}$/;
/** What else Tasks reads at the end: tags, and its fields that say nothing to nudge. */
const TASKS_ONLY = [
  /(?:^|\s)#[^\s#]{1,100}$/,
  /(?:🆔|⛔)\ufe0f? ?[\w-]{1,40}(?:,[\w-]{1,40}){0,20}$/u,
  /🏁\ufe0f? ?(?:keep|delete)$/iu,
  /[[(](?:id|dependsOn|onCompletion):: ?[\w, -]{1,100}[\])]$/i,
];
const LONGEST_FIELD = 200;
const MOST_FIELDS = 40;
const NOBODY: ReadonlySet<string> = new Set();

/** Takes a line apart. Any line has parts: one without bullet and box is all words. */
export function partsOfLine(line: string): LineParts {
  const bullet = BULLET.exec(line);
  const start = (bullet ?? INDENT.exec(line))?.[0].length ?? 0;
  const found = (bullet === null ? BOX_WITHOUT_BULLET : BOX).exec(line.slice(start, start + 40));
  const from = start + (found?.[0].length ?? 0);
  const box =
    found === null ? null : { from: start, to: start + found[0].trimEnd().length, sign: found[1] ?? found[2] ?? '' };
  const ended = line.trimEnd();
  const id = BLOCK_ID.exec(ended.slice(-LONGEST_FIELD));
  const to = Math.max(from, (id === null ? ended : ended.slice(0, ended.length - id[0].length).trimEnd()).length);
  const kind = { heading: /^#{1,6}\s/.test(line), item: bullet !== null };
  const { marks } = makeReadable(line.slice(from), kind, NOBODY);
  const placed = marks.map((mark) => ({ ...mark, from: mark.from + from, to: mark.to + from }));
  return { line, box, from, to, tail: tailOf(line, from, to, placed), marks: placed };
}

/** Whether a mark is one that Obsidian Tasks reads too. Minutes, todo.txt's pairs and comments are not. */
export function isTasksField(mark: MarkHit): boolean {
  return (mark.style === 'emoji' || mark.style === 'dataview') && mark.field !== 'minutes';
}

function tailOf(line: string, from: number, to: number, marks: readonly MarkHit[]): number {
  const ends = new Map(marks.filter(isTasksField).map((mark) => [mark.to, mark.from]));
  let start = to;
  for (let count = 0; count < MOST_FIELDS && start > from; count++) {
    const before = fieldBefore(line.slice(Math.max(from, start - LONGEST_FIELD), start), ends.get(start), start);
    if (before === null) break;
    start = before;
    while (start > from && /\s/.test(line.charAt(start - 1))) start -= 1;
  }
  return start;
}

/** Where the field begins that ends at `end`; null where no field does. */
function fieldBefore(text: string, mark: number | undefined, end: number): number | null {
  if (mark !== undefined) return mark;
  for (const pattern of TASKS_ONLY) {
    const match = pattern.exec(text);
    if (match !== null) return end - match[0].length;
  }
  return null;
}
