import { sumOf } from '../edit/own-line.ts';
import { readFrontMatter } from '../note/front-matter.ts';
import { OWN_BEGIN, OWN_END } from '../note/own-markers.ts';
import { textOf } from './conflict-text.ts';
import { evenSides } from './line-ends.ts';
import { lostWords } from './lost-words.ts';
import { mergeFront } from './merge-front.ts';
import { mergeLines } from './merge-lines.ts';
import { mergeOwn, type OwnNote, ownNote } from './merge-own.ts';
import { type ReadSide, readSide } from './read-sides.ts';
import type { MergedNote, MergeOptions, Piece, PlacedLine, Versions } from './types.ts';

/**
 * Merges a note that was changed on two sides, by what its parts mean (docs/git.md has the rules). Pure; the same two sides
 * make the same note on either machine, where it is clean. Every word of either side is in the outcome or in a conflict,
 * unless the other took it away; where a rule would lose one, the whole note is a conflict instead.
 */
export function mergeNotes(texts: Versions<string>, options: MergeOptions): MergedNote {
  if (texts.ours === texts.theirs || texts.theirs === texts.base) return { text: texts.ours, conflicts: 0 };
  if (texts.ours === texts.base) return { text: texts.theirs, conflicts: 0 };
  const { lines, ...form } = evenSides(texts);
  const read = (text: string): ReadSide => readSide(options.path, text, options.config);
  const sides = { base: read(texts.base), ours: read(texts.ours), theirs: read(texts.theirs) };
  const own = { base: ownNote(lines.base), ours: ownNote(lines.ours), theirs: ownNote(lines.theirs) };
  const pieces = mergeParts(lines, own, sides);
  const lost = lostWords(lines, pieces, madeAnew(own));
  return textOf(lost.length === 0 ? pieces : [{ ours: lines.ours, theirs: lines.theirs }], form, options);
}

/** A note of nudge's own by its block, any other as a text. */
function mergeParts(
  lines: Versions<PlacedLine[]>,
  { base, ours, theirs }: Versions<OwnNote | null>,
  sides: Versions<ReadSide>,
): Piece[] {
  const around = (part: Versions<PlacedLine[]>): Piece[] => mergeText(part, sides);
  const isOwn = ours !== null && theirs !== null && (base !== null || lines.base.length === 0);
  return (isOwn ? mergeOwn({ base, ours, theirs }, around) : null) ?? around(lines);
}

/** Front-matter key by key where both sides have it, all else by lines. */
function mergeText(lines: Versions<PlacedLine[]>, sides: Versions<ReadSide>): Piece[] {
  const [base, ours, theirs] = [frontOf(lines.base), frontOf(lines.ours), frontOf(lines.theirs)];
  if (ours === null || theirs === null) return mergeLines({ lines, sides });
  const front = mergeFront({ base: base?.inner ?? [], ours: ours.inner, theirs: theirs.inner });
  if (front === null) return mergeLines({ lines, sides });
  const part = (get: (front: Front) => PlacedLine[]): Piece[] =>
    mergeLines({ lines: { base: base === null ? [] : get(base), ours: get(ours), theirs: get(theirs) }, sides });
  const body = { base: base === null ? lines.base : base.body, ours: ours.body, theirs: theirs.body };
  return [...part(({ open }) => open), ...front, ...part(({ close }) => close), ...mergeLines({ lines: body, sides })];
}

interface Front {
  open: PlacedLine[];
  inner: PlacedLine[];
  close: PlacedLine[];
  body: PlacedLine[];
}

function frontOf(lines: PlacedLine[]): Front | null {
  const { bodyLine } = readFrontMatter(lines.map(({ text }) => text));
  if (bodyLine === 0) return null;
  return {
    open: lines.slice(0, 1),
    inner: lines.slice(1, bodyLine - 1),
    close: lines.slice(bodyLine - 1, bodyLine),
    body: lines.slice(bodyLine),
  };
}

/** Which lines nudge itself has written, and will write anew. */
function madeAnew(own: Versions<OwnNote | null>): (line: string) => boolean {
  const sums = new Set([own.base, own.ours, own.theirs].flatMap((note) => [...(note?.block.sums ?? [])]));
  return (line) => line === OWN_BEGIN || line.startsWith(OWN_END) || (sums.size > 0 && sums.has(sumOf(line)));
}
