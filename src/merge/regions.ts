import { type Hunk, hunksOf } from '../edit/hunks.ts';
import type { Versions } from './types.ts';

/** Some entries of a sequence, `[from, to)`. */
export interface Range {
  from: number;
  to: number;
}

/** A stretch of three sequences, and which sides changed it; null where neither did. */
export interface Region extends Versions<Range> {
  changed: 'ours' | 'theirs' | 'both' | null;
}

/** One side's change of the base. */
interface Change {
  side: 'ours' | 'theirs';
  base: Range;
  own: Range;
}

/**
 * Cuts three sequences into stretches that neither, one or both sides changed: diff3, on the differences that
 * {@link hunksOf} finds in a time that grows with the length. (The package node-diff3 was tried; it takes three minutes
 * for a note of 5,000 blank lines.) Changes that touch each other are one stretch, unless `isApart` says of what a side put in
 * that it stands for itself.
 *
 * @param isApart is asked about lines put in beside a line that the other side changed
 */
export function regionsOf(
  { base, ours, theirs }: Versions<readonly string[]>,
  isApart: (side: 'ours' | 'theirs', own: Range, base: Range) => boolean = () => false,
): Region[] {
  const changes = [...changesOf('ours', hunksOf(base, ours)), ...changesOf('theirs', hunksOf(base, theirs))];
  changes.sort((a, b) => a.base.from - b.base.from || a.base.to - b.base.to);
  const regions: Region[] = [];
  let at = { base: 0, ours: 0, theirs: 0 };
  for (const group of groupsOf(changes, isApart)) {
    const from = group[0]?.base.from ?? 0;
    const to = group.reduce((end, change) => Math.max(end, change.base.to), from);
    const before = from - at.base;
    if (before > 0) regions.push(stretch(at, { base: before, ours: before, theirs: before }, null));
    at = { base: from, ours: at.ours + before, theirs: at.theirs + before };
    const grown = (side: Change['side']): number =>
      to -
      from +
      sum(group.filter((change) => change.side === side).map(({ own, base: old }) => size(own) - size(old)));
    const sides = new Set(group.map(({ side }) => side));
    const region = stretch(
      at,
      { base: to - from, ours: grown('ours'), theirs: grown('theirs') },
      sides.size === 2 ? 'both' : (group[0]?.side ?? null),
    );
    regions.push(region);
    at = { base: region.base.to, ours: region.ours.to, theirs: region.theirs.to };
  }
  const rest = base.length - at.base;
  if (rest > 0) regions.push(stretch(at, { base: rest, ours: rest, theirs: rest }, null));
  return regions;
}

function changesOf(side: Change['side'], hunks: readonly Hunk[]): Change[] {
  return hunks.map(({ from, to }) => ({
    side,
    base: { from: from.at, to: from.at + from.count },
    own: { from: to.at, to: to.at + to.count },
  }));
}

/** Changes that overlap or touch, together. */
function groupsOf(
  changes: readonly Change[],
  isApart: (side: Change['side'], own: Range, base: Range) => boolean,
): Change[][] {
  const groups: Change[][] = [];
  let end = -1;
  for (const change of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const touches = change.base.from === end && last !== undefined && last.side !== change.side;
    const apart = touches && [change, last].some((each) => isPlacedApart(each, [change, last], isApart));
    if (group !== undefined && (change.base.from < end || (touches && !apart))) group.push(change);
    else groups.push([change]);
    end = Math.max(group === undefined || apart ? -1 : end, change.base.to);
  }
  return groups;
}

/** Lines that are put in, not where the other side puts some in too. */
function isPlacedApart(
  { side, own, base }: Change,
  pair: readonly Change[],
  isApart: (side: Change['side'], own: Range, base: Range) => boolean,
): boolean {
  return size(base) === 0 && pair.some((each) => size(each.base) > 0) && isApart(side, own, base);
}

function stretch(at: Versions<number>, count: Versions<number>, changed: Region['changed']): Region {
  const range = (side: keyof Versions<number>): Range => ({ from: at[side], to: at[side] + count[side] });
  return { base: range('base'), ours: range('ours'), theirs: range('theirs'), changed };
}

function size({ from, to }: Range): number {
  return to - from;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
