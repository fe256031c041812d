import { partsOfLine } from '../edit/line-parts.ts';
import type { MarkField, MarkHit } from '../note/types.ts';

/** A mark, with the words before it counted, so that it keeps its place whatever else is marked in the line. */
export interface PlacedMark {
  field: MarkField;
  value: string;
  style: MarkHit['style'];
  /** How many characters that are no blanks stand before it, marks and box not counted. */
  slot: number;
  /** The blanks before it, and the mark as it is written. */
  raw: string;
}

/** A line taken apart into words, box and marks. */
export interface MarkedLine {
  /** The line without marks; where there is a box, {@link BOX} stands in its place. */
  words: string;
  /** The box as it is written, `[x]`; null where there is none. */
  box: string | null;
  marks: PlacedMark[];
  /** The ` ^block-id` and blanks that the line ends with. */
  tail: string;
  /** What stays the same when a line is marked: two versions of a line with one key are one line. */
  key: string;
}

/** Stands for a box; no character of any text, and a line that has it all the same is all words. */
const BOX = '\uffff';

/** Takes a line apart. {@link joinLine} puts it together again. */
export function markedLine(line: string): MarkedLine {
  if (line.includes(BOX)) return { words: line, box: null, marks: [], tail: '', key: line };
  const parts = partsOfLine(line);
  const cuts = [
    ...(parts.box === null ? [] : [{ from: parts.box.from, to: parts.box.to, mark: null }]),
    ...parts.marks.filter(({ to }) => to <= parts.to).map((mark) => ({ from: mark.from, to: mark.to, mark })),
  ];
  const marks: PlacedMark[] = [];
  let words = '';
  let at = 0;
  for (const { from, to, mark } of cuts) {
    if (from < at) continue;
    const before = line.slice(at, from);
    const gap = mark === null ? '' : (/\s*$/.exec(before)?.[0] ?? '');
    words += before.slice(0, before.length - gap.length) + (mark === null ? BOX : '');
    if (mark !== null)
      marks.push({
        field: mark.field,
        value: mark.value,
        style: mark.style,
        slot: sizeOf(words),
        raw: gap + line.slice(from, to),
      });
    at = to;
  }
  words += line.slice(at, parts.to);
  const tail = line.slice(Math.max(at, parts.to));
  return {
    words,
    box: parts.box === null ? null : line.slice(parts.box.from, parts.box.to),
    marks,
    tail,
    key: keyOf(words, marks),
  };
}

/** A line of these words, with box and marks in their places. */
export function joinLine({ words, box, marks, tail }: Omit<MarkedLine, 'key'>): string {
  const bySlot = new Map<number, PlacedMark[]>();
  for (const mark of marks) bySlot.set(mark.slot, [...(bySlot.get(mark.slot) ?? []), mark]);
  let line = '';
  let slot = 0;
  const put = (next: string): void => {
    for (const { raw } of bySlot.get(slot) ?? []) line += line.trim() === '' ? raw.trimStart() : spaced(raw);
    if (bySlot.delete(slot) && /[\p{L}\p{N}[(]/u.test(next)) line += ' ';
  };
  for (const char of words) {
    if (/\S/.test(char) || (bySlot.has(slot) && line.trim() !== '')) put(char);
    line += char === BOX ? (box ?? '') : char;
    if (/\S/.test(char)) slot += 1;
  }
  put('');
  return line + tail;
}

function spaced(raw: string): string {
  return /^\s/.test(raw) ? raw : ` ${raw}`;
}

function sizeOf(words: string): number {
  return [...words].filter((char) => /\S/.test(char)).length;
}

/**
 * Indent and words, whatever the blanks between these. Of a repeating item the due day belongs to it: its next occurrence
 * has the same words, and is another line.
 */
function keyOf(words: string, marks: readonly PlacedMark[]): string {
  const indent = /^\s*/.exec(words)?.[0] ?? '';
  const repeats = marks.some(({ field }) => field === 'repeat');
  const due = marks.find(({ field }) => field === 'due') ?? marks.find(({ field }) => field === 'start');
  return `${indent}${words.trim().replace(/\s+/g, ' ')}${repeats ? `${BOX}${due?.value ?? ''}` : ''}`;
}
