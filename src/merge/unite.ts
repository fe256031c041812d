import type { Day } from '../dates/day.ts';
import { keptNewestFirst, type ReadSide } from './read-sides.ts';
import type { PlacedLine, Versions } from './types.ts';

/*
 * What both sides put in at one place. Entries of a log and items of a list stand for themselves, so both sides' can stay;
 * of anything else nobody can tell which comes first, or whether the one was meant instead of the other.
 */

/** What a side put in. */
export interface Addition {
  lines: readonly PlacedLine[];
  side: ReadSide;
}

/** An entry or item with all that belongs to it; its blank lines at the end are left out. */
interface Unit {
  /** Null for an item of a list. */
  day: Day | null;
  lines: PlacedLine[];
  side: ReadSide;
}

/** Lines in parts: the units, and how many blank lines stand around and between them. */
interface Units {
  before: number;
  after: number;
  between: number;
  units: Unit[];
}

const BULLET = /^(\s{0,40})[-*+] /;

/**
 * Both sides' lines in one order: entries by their days, items as they come, and first of all what goes on from the line
 * above. Null where they are something else.
 */
export function unite(ours: Addition, theirs: Addition, sides: Versions<ReadSide>): PlacedLine[] | null {
  if (goesOn(ours, theirs)) return [...ours.lines, ...theirs.lines];
  if (goesOn(theirs, ours)) return [...theirs.lines, ...ours.lines];
  return uniteAs(entriesIn, ours, theirs, keptNewestFirst(sides)) ?? uniteAs(itemsIn, ours, theirs, false);
}

/** Whether lines belong to what stands above them, while the other side's open something of their own at a lesser depth. */
function goesOn({ lines }: Addition, other: Addition): boolean {
  const depth = depthOf(other.lines);
  if (depth === -1 || (entriesIn(other) ?? itemsIn(other)) === null) return false;
  return lines.every(({ text }) => text.trim() === '' || (/^\s*/.exec(text)?.[0].length ?? 0) > depth);
}

/** Whether lines are all entries of a log, or all items of a list at most as deep as a line of it: they stand for themselves. */
export function standAlone(addition: Addition, beside: string): boolean {
  const items = itemsIn(addition);
  const depth = BULLET.exec(beside)?.[1]?.length;
  return entriesIn(addition) !== null || (items !== null && depth !== undefined && depthOf(addition.lines) <= depth);
}

function uniteAs(
  read: (addition: Addition) => Units | null,
  ours: Addition,
  theirs: Addition,
  newestFirst: boolean,
): PlacedLine[] | null {
  const [own, other] = [read(ours), read(theirs)];
  if (own === null || other === null || depthOf(ours.lines) !== depthOf(theirs.lines)) return null;
  const units = together(own.units, other.units, newestFirst);
  const most = (key: 'before' | 'between' | 'after'): number => Math.max(own[key], other[key]);
  const body = units.flatMap(({ lines }, index) => [...(index === 0 ? [] : blanks(most('between'))), ...lines]);
  return [...blanks(most('before')), ...body, ...blanks(most('after'))];
}

/** Units of both sides, each side's in its own order but for their days; what both have once. */
function together(ours: readonly Unit[], theirs: readonly Unit[], newestFirst: boolean): Unit[] {
  const [first, second] = textOf(ours[0]) <= textOf(theirs[0]) ? [ours, theirs] : [theirs, ours];
  const all = [...first];
  const known = new Set(first.map(textOf));
  const openings = new Map(first.map(({ lines }, at) => [lines[0]?.text, at]));
  for (const unit of second) {
    const at = openings.get(unit.lines[0]?.text);
    const twin = at === undefined ? undefined : all[at];
    const both = known.has(textOf(unit)) ? twin : folded(twin, unit);
    if (both === undefined || at === undefined) all.push(unit);
    else all[at] = both;
  }
  const sign = newestFirst ? -1 : 1;
  return all.sort((a, b) => (a.day === null || b.day === null || a.day === b.day ? 0 : a.day < b.day ? -sign : sign));
}

/** Two units as one, where they open with the same line and only one has more below it, or both have lists there. */
function folded(one: Unit | undefined, other: Unit): Unit | undefined {
  const [first, ...own] = one?.lines ?? [];
  const [opening, ...theirs] = other.lines;
  if (one === undefined || first === undefined || first.text !== opening?.text) return undefined;
  const below =
    theirs.length === 0
      ? own
      : own.length === 0
        ? theirs
        : uniteAs(itemsIn, { lines: own, side: one.side }, { lines: theirs, side: other.side }, false);
  return below === null ? undefined : { ...one, lines: [first, ...below] };
}

/** Entries. One alone shows only around itself whether a line is left between them. */
function entriesIn({ lines, side }: Addition): Units | null {
  const units = unitsOf({ lines, side }, (line) => side.opens(line));
  if (units === null) return null;
  return { ...units, between: Math.max(units.between, Math.min(1, Math.max(units.before, units.after))) };
}

/** Items of a list that nudge reads: in code or a quote, a dash may be anything. */
function itemsIn({ lines, side }: Addition): Units | null {
  const depth = depthOf(lines);
  const [first] = lines;
  if (first === undefined || depth === -1) return null;
  if (!lines.every((line) => line.text.trim() === '' || side.isRead(line))) return null;
  const units = unitsOf({ lines, side }, ({ text }) => (BULLET.exec(text)?.[1]?.length === depth ? '' : null));
  const inside = new RegExp(`^\\s{${depth + 1}}|^\\s*$`);
  const isWhole = units?.units.every((unit) => unit.lines.slice(1).every(({ text }) => inside.test(text))) ?? false;
  if (units === null || !isWhole) return null;
  // A blank line above the first parts it from an item, or from a heading.
  const isLoose = units.before > 0 && BULLET.test(side.above(first));
  return { ...units, between: Math.max(units.between, isLoose ? 1 : 0) };
}

function depthOf(lines: readonly PlacedLine[]): number {
  const first = lines.find(({ text }) => text.trim() !== '');
  return BULLET.exec(first?.text ?? '')?.[1]?.length ?? -1;
}

/** Cuts lines where units open; null where anything stands before the first. */
function unitsOf({ lines, side }: Addition, opens: (line: PlacedLine) => Day | '' | null): Units | null {
  const found: Units = { before: 0, after: 0, between: 0, units: [] };
  for (const line of lines) {
    const last = found.units.at(-1);
    const day = line.text.trim() === '' ? null : opens(line);
    if (line.text.trim() === '') found.after += 1;
    else if (day === null) {
      if (last === undefined) return null;
      last.lines.push(...blanks(found.after), line);
      found.after = 0;
    } else {
      if (last === undefined) found.before = found.after;
      else found.between = Math.max(found.between, found.after);
      found.units.push({ day: day === '' ? null : day, lines: [line], side });
      found.after = 0;
    }
  }
  return found.units.length === 0 ? null : found;
}

function blanks(count: number): PlacedLine[] {
  return Array.from({ length: count }, () => ({ text: '', end: '', at: 0 }));
}

function textOf(unit: Unit | undefined): string {
  return unit?.lines.map(({ text }) => text).join('\n') ?? '';
}
