import { keptNewestFirst, type ReadSide } from './read-sides.ts';
import type { PlacedLine, Versions } from './types.ts';
import { type Addition, blanks, depthOf, entriesIn, itemDepth, itemsIn, type Unit, type Units } from './units.ts';

/*
 * What both sides put in at one place. Entries of a log and items of a list stand for themselves, so both sides' can stay;
 * of anything else nobody can tell which comes first, or whether the one was meant instead of the other.
 */

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
  return entriesIn(addition) !== null || (items !== null && depthOf(addition.lines) <= itemDepth(beside));
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
  const [own, other] = [ours, theirs].map((units) => units.map(textOf).join('\n'));
  const [first, second] = (own ?? '') <= (other ?? '') ? [ours, theirs] : [theirs, ours];
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

function textOf(unit: Unit | undefined): string {
  return unit?.lines.map(({ text }) => text).join('\n') ?? '';
}
