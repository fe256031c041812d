import { partsOf, withHomeless } from '../edit/own-block.ts';
import { OWN_BEGIN, OWN_END } from '../note/own-markers.ts';
import { type Block, mergeBlocks } from './own-block.ts';
import type { Piece, PlacedLine, Versions } from './types.ts';

/** A note with a block of nudge's own, in three parts. */
export interface OwnNote {
  before: PlacedLine[];
  block: Block;
  after: PlacedLine[];
}

/** Takes a note apart at nudge's markers; null where it has no block of nudge's own. */
export function ownNote(lines: readonly PlacedLine[]): OwnNote | null {
  const parts = partsOf(lines.map(({ text }) => `${text}\n`).join(''));
  if (parts === null || !parts.after.startsWith('\n')) return null;
  const begin = parts.firstLine - 2;
  return { before: lines.slice(0, begin), block: parts, after: lines.slice(begin + parts.lines.length + 2) };
}

/**
 * Merges notes that nudge writes itself: the block by {@link mergeBlocks}, what stands around it as in any note. Null where that
 * can't be.
 */
export function mergeOwn(
  { base, ours, theirs }: { base: OwnNote | null; ours: OwnNote; theirs: OwnNote },
  mergeAround: (lines: Versions<PlacedLine[]>) => Piece[],
): Piece[] | null {
  const block = mergeBlocks({ base: base?.block ?? null, ours: ours.block, theirs: theirs.block });
  if (block === null) return null;
  const before = mergeAround({ base: base?.before ?? [], ours: ours.before, theirs: theirs.before });
  const after = mergeAround({ base: base?.after ?? [], ours: ours.after, theirs: theirs.after });
  const behind = withKept(after, block.homeless);
  const lines = [OWN_BEGIN, ...block.lines, `${[OWN_END, ...block.sums].join(' ')} -->`];
  return behind === null ? null : [...before, { lines: lines.map(written) }, ...behind];
}

/** What stands behind the block, with lines whose place in it is gone; null where it is not clear. */
function withKept(pieces: Piece[], homeless: readonly string[]): Piece[] | null {
  if (homeless.length === 0) return pieces;
  const lines = pieces.flatMap((piece) => ('lines' in piece ? piece.lines : []));
  if (pieces.some((piece) => !('lines' in piece))) return null;
  const text = withHomeless(`\n${lines.map((line) => `${line.text}\n`).join('')}`, homeless, '\n');
  return [{ lines: text.slice(1, -1).split('\n').map(written) }];
}

function written(text: string): PlacedLine {
  return { text, end: '', at: 0 };
}
