import type { Day } from '../dates/day.ts';
import { splitSource } from '../note/source.ts';
import type { Block, MarkStyle, Note } from '../note/types.ts';
import { neighboursOf } from './find-line.ts';
import { putDate } from './put.ts';
import type { InnerEdit } from './types.ts';

/** A task as it is to be captured. */
export interface NewTask {
  words: string;
  due: Day | null;
  /** The day it was written down, where nothing around the line tells it; null to leave it out. */
  created: Day | null;
}

/** An edit that puts one line in, and the line of the note on which it will stand. */
export interface CaptureEdit {
  edit: InnerEdit;
  line: number;
}

/** The checkbox for a task, its marks in a style, on one line. */
export function taskLine({ words, due, created }: NewTask, bullet: string, style: MarkStyle): string {
  const said = words.replace(/\s{1,100}/g, ' ').trim();
  const own = /^(?:[-*+] )?\[[ xX]\] /.exec(said);
  const bare = `${bullet} [ ] ${own === null ? said : said.slice(own[0].length)}`;
  const dated = due === null ? bare : putDate(bare, 'due', due, { style });
  // todo.txt has the day at the head of a line, where Markdown readers take it for words.
  return created === null || style === 'todotxt' ? dated : putDate(dated, 'created', created, { style });
}

/** The bullet that a note's boxes, else its other items, have. */
export function bulletOf(note: Note, text: string): string {
  const { lines } = splitSource(text);
  const items = note.blocks.filter(({ kind, quoted }) => kind === 'item' && !quoted);
  const model = items.findLast(({ box }) => box !== null) ?? items.at(-1);
  return /^\s*([-*+]) /.exec(lines[(model?.line ?? 0) - 1] ?? '')?.[1] ?? '-';
}

/**
 * The edit that puts a task into a note that is there: below its last box, so that tasks stay together, else at the end.
 * With `entry` only the entry on that line counts; without it what stands within dated entries of other days does not,
 * for the task is not of that day.
 */
export function captureEdit(note: Note, text: string, line: string, entry: number | null): CaptureEdit {
  const { lines } = splitSource(text);
  const within = note.entries.findIndex((each) => each.line === entry);
  const isHere = (block: Block): boolean => (within === -1 ? isOwn(note, block) : block.entry === within);
  const box = note.blocks.findLast(
    (block) => block.box !== null && block.depth === 0 && !block.quoted && isHere(block),
  );
  if (box !== undefined) return insertion(note, lines, endOfItem(note, box), [line]);
  return within === -1 ? beforeEntries(note, lines, line) : belowEntry(note, lines, within, line);
}

/** Outside of entries, or in one of the note's own day. */
function isOwn(note: Note, block: Block): boolean {
  const entry = block.entry === null ? undefined : note.entries[block.entry];
  return entry === undefined || (note.day !== null && entry.day === note.day);
}

/** The last line of an item with all that is nested in it. */
function endOfItem(note: Note, item: Block): number {
  const inside = new Set([note.blocks.indexOf(item)]);
  let end = item.endLine;
  for (const [index, block] of note.blocks.entries()) {
    if (block.parent === null || !inside.has(block.parent)) continue;
    inside.add(index);
    end = Math.max(end, block.endLine);
  }
  return end;
}

function belowEntry(note: Note, lines: readonly string[], index: number, line: string): CaptureEdit {
  const entry = note.entries[index];
  const end = entry?.endLine ?? lines.length;
  if (entry?.opener === 'bullet') {
    const indent = /^\s*/.exec(lines[entry.line - 1] ?? '')?.[0] ?? '';
    return insertion(note, lines, end, [`${indent}  ${line}`]);
  }
  return insertion(note, lines, end, isItem(lines[end - 1]) ? [line] : ['', line]);
}

/** At the end of the note; where it has a log, before that and the heading over it. */
function beforeEntries(note: Note, lines: readonly string[], line: string): CaptureEdit {
  const [first] = note.entries.filter((entry) => note.day === null || entry.day !== note.day);
  if (first === undefined) {
    const end = lastWritten(lines, lines.length, note.bodyLine);
    const spaced = end > 0 && !isItem(lines[end - 1]);
    return insertion(note, lines, end, spaced ? ['', line] : [line]);
  }
  let at = first.line;
  for (const heading of note.headings.toReversed()) {
    const between = lines.slice(heading.line, at - 1).every((each) => each.trim() === '');
    if (heading.line < at && between && heading.level > 1) at = heading.line;
  }
  const end = lastWritten(lines, at - 1, note.bodyLine);
  // A blank line on both sides: next to a bullet with a date it would be taken for a part of that entry.
  const before = end === 0 || isItem(lines[end - 1]) ? [] : [''];
  const after = (lines[end] ?? '').trim() === '' ? [] : [''];
  return insertion(note, lines, end, [...before, line, ...after]);
}

function lastWritten(lines: readonly string[], to: number, from: number): number {
  let line = to;
  while (line > from && (lines[line - 1] ?? '').trim() === '') line -= 1;
  return line;
}

function isItem(line: string | undefined): boolean {
  return line !== undefined && /^\s*[-*+] /.test(line);
}

function insertion(note: Note, lines: readonly string[], after: number, added: string[]): CaptureEdit {
  const expected = after === 0 ? '' : (lines[after - 1] ?? '');
  const line = after + added.findIndex((text) => text !== '') + 1;
  const near = neighboursOf(lines, after);
  return { edit: { op: 'insert', path: note.path, after, expected, near, lines: added }, line };
}

/** The edit that puts a task at the end of a note, under a heading of its day that is not there yet. */
export function underNewDay(path: string, text: string, day: Day, line: string): CaptureEdit {
  const { lines } = splitSource(text);
  const after = lastWritten(lines, lines.length, 0);
  const expected = after === 0 ? '' : (lines[after - 1] ?? '');
  const added = [...(after === 0 ? [] : ['']), `## ${day}`, '', line];
  const near = neighboursOf(lines, after);
  return { edit: { op: 'insert', path, after, expected, near, lines: added }, line: after + added.length };
}
