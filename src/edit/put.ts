import type { Day } from '../dates/day.ts';
import type { MarkField, MarkHit, MarkStyle } from '../note/types.ts';
import { datedMark, orderOf, styleOf, type WrittenField, withDay } from './fields.ts';
import { isTasksField, type LineParts, partsOfLine } from './line-parts.ts';

/** A sentence within a line: 1-based column of its first character, and the column after its last. */
export interface Span {
  from: number;
  to: number;
}

/** Where marks go: the whole line, or right after one sentence of it. */
export interface Place {
  span?: Span | undefined;
  /** The style of the vault, for a line that shows none. */
  style?: MarkStyle | undefined;
}

/** So many doubles of a mark are cleared away; whoever wrote more meant something else by them. */
const MOST_DOUBLES = 10;

/** The marks that speak of the place: all of the line's, or those in the sentence and right behind it. */
export function marksAt(parts: LineParts, span: Span | undefined): MarkHit[] {
  if (span === undefined) return parts.marks;
  let end = afterSentence(parts, span);
  const marks: MarkHit[] = [];
  for (const mark of parts.marks) {
    if (mark.from < span.from - 1) continue;
    // What stands behind other words speaks of those, and so does all that follows it.
    if (mark.from >= end && parts.line.slice(end, mark.from).trim() !== '') break;
    marks.push(mark);
    end = Math.max(end, mark.to);
  }
  return marks;
}

/** The style to write in: the one that the place's marks are written in, else the line's, else the vault's. */
export function styleAt(parts: LineParts, { span, style }: Place): MarkStyle {
  return styleOf(marksAt(parts, span)) ?? styleOf(parts.marks) ?? style ?? 'emoji';
}

/** The line with a dated mark: the one of its kind that is there with the new day, else a new one at its place. */
export function putDate(line: string, field: WrittenField, day: Day, place: Place): string {
  const parts = partsOfLine(line);
  const style = styleAt(parts, place);
  const same = marksAt(parts, place.span).filter((mark) => isSame(mark, field, style));
  const last = same.at(-1);
  if (last === undefined) return insert(parts, field, datedMark(field, day, style), style, place.span);
  const replaced = splice(line, last.from, last.to, withDay(line.slice(last.from, last.to), day));
  // Two of a kind contradict each other: the others go. All stand before the last one, so their offsets still hold.
  return same.slice(-MOST_DOUBLES - 1, -1).reduceRight((text, mark) => cutOut(text, mark), replaced);
}

/** The line with a comment of nudge's own. */
export function putComment(line: string, comment: string, { span }: Place): string {
  return insert(partsOfLine(line), 'no', comment, 'emoji', span);
}

/** The line without the marks of some kinds; of a sentence only those behind it go, so that it ends where it ended. */
export function removeMarks(line: string, fields: readonly MarkField[], { span }: Place): string {
  const behind = span === undefined ? 0 : span.to - 1;
  const marks = marksAt(partsOfLine(line), span);
  const gone = marks.filter((mark) => fields.includes(mark.field) && mark.from >= behind);
  return gone.reduceRight((text, mark) => cutOut(text, mark), line);
}

/** todo.txt has one pair, `t:`, for start and scheduled. */
function isSame(mark: MarkHit, field: WrittenField, style: MarkStyle): boolean {
  const shared = field === 'scheduled' && style === 'todotxt' && mark.field === 'start' && mark.style === 'todotxt';
  return mark.field === field || shared;
}

function insert(parts: LineParts, field: MarkField, text: string, style: MarkStyle, span: Span | undefined): string {
  const { line } = parts;
  const at = span === undefined ? placeInLine(parts, field, text) : placeBehind(parts, field, span);
  // Obsidian Tasks writes two blanks before a dataview field.
  const gap = at === 0 ? '' : style === 'dataview' && span === undefined && text.startsWith('[') ? '  ' : ' ';
  const next = line.charAt(at);
  return splice(line, at, at, `${gap}${text}${next === '' || /\s/.test(next) ? '' : ' '}`);
}

/** In a line: nudge's own before all that Tasks reads, Tasks' own in its order, other things at the end. */
function placeInLine({ line, tail, to, marks }: LineParts, field: MarkField, text: string): number {
  if (orderOf(field) === -1) return tail;
  const foreign = /^(?:due|t):/.test(text);
  const later = marks.find((mark) => mark.from >= tail && isTasksField(mark) && orderOf(mark.field) > orderOf(field));
  if (foreign) return tail;
  return later === undefined ? to : line.slice(0, later.from).trimEnd().length;
}

/** Behind a sentence: after those of its marks that come before in Tasks' order. */
function placeBehind(parts: LineParts, field: MarkField, span: Span): number {
  const end = afterSentence(parts, span);
  const run = marksAt(parts, span).filter((mark) => mark.from >= end && orderOf(mark.field) <= orderOf(field));
  return run.at(-1)?.to ?? end;
}

/** The offset after a sentence, and after the signs that close an emphasis around it. */
function afterSentence({ line }: LineParts, span: Span): number {
  const end = Math.min(line.length, span.to - 1);
  const closing = /^[*_~=]{1,3}(?=[\s.,;:)]|$)/.exec(line.slice(end, end + 4))?.[0] ?? '';
  return end + closing.length;
}

function cutOut(line: string, { from, to }: MarkHit): string {
  const head = line.slice(0, from).trimEnd();
  const tail = line.slice(to);
  // At the beginning of the words the blanks before belong to the bullet, and those behind go.
  return /^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*(?:\[.?\])?$/u.test(head)
    ? line.slice(0, from) + tail.trimStart()
    : head + tail;
}

function splice(line: string, from: number, to: number, text: string): string {
  return line.slice(0, from) + text + line.slice(to);
}
