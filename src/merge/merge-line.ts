import { orderOf } from '../edit/fields.ts';
import type { MarkField } from '../note/types.ts';
import { inOrder, mergeBox, mergeField } from './mark-rules.ts';
import { joinLine, type MarkedLine, markedLine, type PlacedMark } from './marked-line.ts';
import type { Versions } from './types.ts';

/** Nobody marks a line as often as this; whoever did meant something else. */
const MOST_MARKS = 40;

/**
 * One line that two sides may have marked, its words the same in all three. Null where the marks contradict each other, or
 * would not be read back as they were meant.
 */
export function mergeMarks(lines: Versions<string>): string | null {
  if (lines.ours === lines.theirs || lines.theirs === lines.base) return lines.ours;
  if (lines.ours === lines.base) return lines.theirs;
  const parts = {
    base: markedLine(lines.base),
    ours: markedLine(lines.ours),
    theirs: markedLine(lines.theirs),
  };
  if ([parts.base, parts.ours, parts.theirs].some(({ marks }) => marks.length > MOST_MARKS)) return null;
  const box = mergeBox(mapped(parts, (each) => each.box));
  const tail = mergeText(mapped(parts, (each) => each.tail));
  const marks = mergePlaces(mapped(parts, (each) => each.marks));
  if (box === undefined || tail === null || marks === null) return null;
  const words = mergeText(mapped(parts, (each) => each.words)) ?? parts.base.words;
  const merged = joinLine({ words, box, marks, tail });
  const isSound = isReadBack(markedLine(merged), { box, marks }) && !isContradictory(marks, parts);
  return isSound ? merged : null;
}

function mapped<A, B>({ base, ours, theirs }: Versions<A>, get: (each: A) => B): Versions<B> {
  return { base: get(base), ours: get(ours), theirs: get(theirs) };
}

/** What one side changed, or both alike; else null. */
function mergeText({ base, ours, theirs }: Versions<string>): string | null {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : null;
}

/** The marks of every place, each place and kind on its own. */
function mergePlaces(sides: Versions<readonly PlacedMark[]>): PlacedMark[] | null {
  const all = [...sides.base, ...inOrder(sides.ours, sides.theirs).flat()];
  const merged: PlacedMark[] = [];
  for (const slot of [...new Set(all.map((mark) => mark.slot))].sort((a, b) => a - b)) {
    const here = (marks: readonly PlacedMark[]): PlacedMark[] => marks.filter((mark) => mark.slot === slot);
    const place = mergePlace(mapped(sides, here));
    if (place === null) return null;
    merged.push(...place);
  }
  return merged;
}

function mergePlace(sides: Versions<readonly PlacedMark[]>): PlacedMark[] | null {
  const all = [...sides.base, ...sides.ours, ...sides.theirs];
  const kept = new Map<MarkField, readonly PlacedMark[]>();
  for (const field of new Set(all.map((mark) => mark.field))) {
    const merged = mergeField(mapped(sides, (marks) => marks.filter((mark) => mark.field === field)));
    if (merged === null) return null;
    kept.set(field, merged);
  }
  // What was there keeps its order; what is new goes where Obsidian Tasks would write it.
  const place: PlacedMark[] = [...new Set(sides.base.map(({ field }) => field))].flatMap(
    (field) => kept.get(field) ?? [],
  );
  const fresh = [...kept].filter(([field]) => !sides.base.some((mark) => mark.field === field));
  const sorted = fresh.sort(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
  for (const [field, marks] of sorted) {
    const later = place.findIndex((mark) => orderOf(mark.field) > orderOf(field));
    place.splice(later === -1 ? place.length : later, 0, ...marks);
  }
  return place;
}

function isReadBack(read: MarkedLine, { box, marks }: { box: string | null; marks: readonly PlacedMark[] }): boolean {
  const said = (each: readonly PlacedMark[]): string =>
    each
      .map(({ slot, field, value }) => `${slot} ${field} ${value}`)
      .sort()
      .join('\n');
  return read.box === box && said(read.marks) === said(marks);
}

/**
 * Whether a line says what neither side said alone: done here and dropped there, or two days of one kind. A line with a box, or
 * with todo.txt's `x` at its head, is one item, whatever stands where; in prose each sentence has marks of its own.
 */
function isContradictory(marks: readonly PlacedMark[], { ours, theirs }: Versions<MarkedLine>): boolean {
  const isOneItem = ours.box !== null || marks.some(({ field, style }) => field === 'done' && style === 'todotxt');
  const slots = isOneItem ? [null] : new Set(marks.map(({ slot }) => slot));
  return [...slots].some((slot) => {
    const here = (each: readonly PlacedMark[]): PlacedMark[] =>
      slot === null ? [...each] : each.filter((mark) => mark.slot === slot);
    const [merged, own, other] = [here(marks), here(ours.marks), here(theirs.marks)];
    const doubled = merged.some(
      ({ field }) => daysOf(merged, field) > Math.max(daysOf(own, field), daysOf(other, field), 1),
    );
    return doubled || (isClosedTwice(merged) && !isClosedTwice(own) && !isClosedTwice(other));
  });
}

function daysOf(marks: readonly PlacedMark[], field: MarkField): number {
  return new Set(marks.filter((mark) => mark.field === field).map(({ value }) => value)).size;
}

function isClosedTwice(marks: readonly PlacedMark[]): boolean {
  return (['done', 'dropped'] as const).every((field) => daysOf(marks, field) > 0);
}
