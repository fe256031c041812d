import type { Day } from '../dates/day.ts';
import type { ReadSide } from './read-sides.ts';
import type { PlacedLine } from './types.ts';

/** What a side put in. */
export interface Addition {
  lines: readonly PlacedLine[];
  side: ReadSide;
}

/** An entry or item with all that belongs to it; its blank lines at the end are left out. */
export interface Unit {
  /** Null for an item of a list. */
  day: Day | null;
  lines: PlacedLine[];
  side: ReadSide;
}

/** Lines in parts: the units, and how many blank lines stand around and between them. */
export interface Units {
  before: number;
  after: number;
  between: number;
  units: Unit[];
}

const BULLET = /^(\s{0,40})[-*+] /;

/** Entries. One alone shows only around itself whether a line is left between them. */
export function entriesIn({ lines, side }: Addition): Units | null {
  const units = unitsOf({ lines, side }, (line) => side.opens(line));
  if (units === null) return null;
  return { ...units, between: Math.max(units.between, Math.min(1, Math.max(units.before, units.after))) };
}

/** Items of a list that nudge reads: in code or a quote, a dash may be anything. */
export function itemsIn({ lines, side }: Addition): Units | null {
  const depth = depthOf(lines);
  const [first] = lines;
  if (first === undefined || depth === -1) return null;
  if (!lines.every((line) => line.text.trim() === '' || side.isRead(line))) return null;
  const units = unitsOf({ lines, side }, ({ text }) => (itemDepth(text) === depth ? '' : null));
  const inside = new RegExp(`^\\s{${depth + 1}}|^\\s*$`);
  const isWhole = units?.units.every((unit) => unit.lines.slice(1).every(({ text }) => inside.test(text))) ?? false;
  if (units === null || !isWhole) return null;
  // A blank line above the first parts it from an item, or from a heading.
  const isLoose = units.before > 0 && itemDepth(side.above(first)) !== -1;
  return { ...units, between: Math.max(units.between, isLoose ? 1 : 0) };
}

/** How deep the first item stands, by its blanks; -1 where the first line is no item. */
export function depthOf(lines: readonly PlacedLine[]): number {
  const first = lines.find(({ text }) => text.trim() !== '');
  return itemDepth(first?.text ?? '');
}

/** How many blanks stand before a line's bullet; -1 where it has none. */
export function itemDepth(text: string): number {
  return BULLET.exec(text)?.[1]?.length ?? -1;
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
      for (const each of [...blanks(found.after), line]) last.lines.push(each);
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

/** So many blank lines. */
export function blanks(count: number): PlacedLine[] {
  return Array.from({ length: count }, () => ({ text: '', end: '', at: 0 }));
}
