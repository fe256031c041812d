import { hunksOf, type Passage } from '../edit/hunks.ts';
import { markedLine } from './marked-line.ts';
import { mergeMarks } from './merge-line.ts';
import type { ReadSide } from './read-sides.ts';
import { type Range, type Region, regionsOf } from './regions.ts';
import { sameLines } from './same-lines.ts';
import type { Piece, PlacedLine, Versions } from './types.ts';
import { standAlone, unite } from './unite.ts';

/** Three versions of some lines, and what is known of the notes that they stand in. */
export interface LinesToMerge {
  lines: Versions<readonly PlacedLine[]>;
  sides: Versions<ReadSide>;
}

/**
 * Merges lines. A line whose words are the same on all sides is one line, and its marks are merged; what one side changed is
 * taken; what both put in at one place is united where that can be; all else that both changed is a conflict.
 */
export function mergeLines({ lines, sides }: LinesToMerge): Piece[] {
  const keys = keysOf(lines);
  const isApart = (side: 'ours' | 'theirs', own: Range, base: Range): boolean =>
    standAlone({ lines: cut(lines[side], own), side: sides[side] }, lines.base[base.from - 1]?.text ?? '');
  return regionsOf(keys, isApart).flatMap((region) => mergeRegion({ lines, sides }, region));
}

/** Each line without its marks, so that a line that was marked is still the same line. One that nobody touched is its own key. */
function keysOf({ base, ours, theirs }: Versions<readonly PlacedLine[]>): Versions<string[]> {
  const same = sameLines([base, ours, theirs]);
  const keyOf = ({ text }: PlacedLine): string => (same.has(text) ? text : markedLine(text).key);
  return { base: base.map(keyOf), ours: ours.map(keyOf), theirs: theirs.map(keyOf) };
}

function mergeRegion({ lines, sides }: LinesToMerge, { changed, ...ranges }: Region): Piece[] {
  const base = cut(lines.base, ranges.base);
  const ours = cut(lines.ours, ranges.ours);
  const theirs = cut(lines.theirs, ranges.theirs);
  if (changed === null) return base.flatMap((line, index) => mergeMarked(line, ours[index], theirs[index], sides));
  if (isSame(ours, theirs) || isSame(theirs, base)) return [{ lines: ours }];
  if (isSame(ours, base)) return [{ lines: theirs }];
  return mergeChanged(base.length > 0, ours, theirs, sides);
}

/** A line that all sides have. */
function mergeMarked(
  base: PlacedLine,
  ours: PlacedLine | undefined,
  theirs: PlacedLine | undefined,
  sides: Versions<ReadSide>,
): Piece[] {
  if (ours === undefined || theirs === undefined) return [];
  const isOneSided = ours.text === theirs.text || ours.text === base.text || theirs.text === base.text;
  const text =
    isOneSided || (sides.ours.isRead(ours) && sides.theirs.isRead(theirs))
      ? mergeMarks({ base: base.text, ours: ours.text, theirs: theirs.text })
      : null;
  return [
    text === null
      ? { ours: [ours], theirs: [theirs] }
      : { lines: [{ ...ours, text, end: ours.end === base.end ? theirs.end : ours.end }] },
  ];
}

/** Lines in which two sides differ. */
interface Differing {
  ours: Range;
  theirs: Range;
}

/**
 * What both sides changed, in a conflict as small as can be: what both have alike stays out of it. Where nothing was there
 * before, both put something in, and both may stay.
 */
function mergeChanged(replaced: boolean, ours: PlacedLine[], theirs: PlacedLine[], sides: Versions<ReadSide>): Piece[] {
  const whole = replaced ? null : united(ours, theirs, sides);
  if (whole !== null) return [{ lines: whole }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const hunk of hunksWithWords(ours, theirs)) {
    pieces.push({ lines: ours.slice(at, hunk.ours.from) });
    const [own, other] = [cut(ours, hunk.ours), cut(theirs, hunk.theirs)];
    const one = replaced ? null : own.length === 0 ? other : other.length === 0 ? own : united(own, other, sides);
    pieces.push(one === null ? { ours: own, theirs: other } : { lines: one });
    at = hunk.ours.to;
  }
  return [...pieces, { lines: ours.slice(at) }];
}

function united(ours: PlacedLine[], theirs: PlacedLine[], sides: Versions<ReadSide>): PlacedLine[] | null {
  return unite({ lines: ours, side: sides.ours }, { lines: theirs, side: sides.theirs }, sides);
}

/**
 * Where two sides differ, the same whichever is whose. A blank line that both have holds nothing together, and stays between
 * what it parts.
 */
function hunksWithWords(ours: readonly PlacedLine[], theirs: readonly PlacedLine[]): Differing[] {
  const [own, other] = [textsOf(ours), textsOf(theirs)];
  // Where lines could go together in two ways, it must not matter which side is asked first.
  const isTurned = own.join('\n') > other.join('\n');
  const hunks: Differing[] = [];
  for (const { from, to } of isTurned ? hunksOf(other, own) : hunksOf(own, other)) {
    const next = { ours: rangeOf(isTurned ? to : from), theirs: rangeOf(isTurned ? from : to) };
    const last = hunks.at(-1);
    const between = last === undefined ? [] : own.slice(last.ours.to, next.ours.from);
    if (last === undefined || between.some((text) => /[\p{L}\p{N}]/u.test(text))) hunks.push(next);
    else hunks.splice(-1, 1, { ours: joined(last.ours, next.ours), theirs: joined(last.theirs, next.theirs) });
  }
  return hunks;
}

function textsOf(lines: readonly PlacedLine[]): string[] {
  return lines.map(({ text }) => text);
}

function rangeOf({ at, count }: Passage): Range {
  return { from: at, to: at + count };
}

function joined({ from }: Range, { to }: Range): Range {
  return { from, to };
}

function isSame(one: readonly PlacedLine[], other: readonly PlacedLine[]): boolean {
  return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
}

function cut(lines: readonly PlacedLine[], { from, to }: Range): PlacedLine[] {
  return lines.slice(from, to);
}
