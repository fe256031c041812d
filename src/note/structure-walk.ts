import { type Container, startOf, trimEnd } from './columns.ts';
import type { RawBlock, RawLine } from './raw-block.ts';
import type { UnreadLines } from './types.ts';

/**
 * A longer paragraph is no prose (an hour of dictation has half as many characters), and is left out: each promise in one
 * is read beside all others in it, so that the work grows with the square of its length.
 */
const LONGEST_BLOCK = 100_000;
/** Characters that are read of one note, a few for each block besides its own: forty times what anybody keeps in one file. */
const MOST_READ = 4_000_000;
const BLOCK_COST = 40;
/** More of a line that is not read is not shown either. */
const LONGEST_SHOWN = 1_000;

/** The blocks of a note in the order of the file, and lines (1-based) that swallowed what follows them. */
export interface Structure {
  blocks: RawBlock[];
  half: { line: number; what: 'fence' | 'comment' | 'depth' | 'long' | 'much' }[];
  unread: UnreadLines[];
}

/** What is known on the way through a note's blocks: what was found, and where the walk is. */
export interface Walk extends Structure {
  lines: readonly string[];
  /** The same lines as the parser saw them. */
  seen: readonly string[];
  containers: Container[];
  quotes: number;
  lists: number;
  /** Characters that may still be read, negative once there were more. */
  room: number;
}

/** The beginning of a walk through these lines, and the same as the parser is to see them. */
export function startWalk(lines: readonly string[], seen: readonly string[]): Walk {
  return { blocks: [], half: [], unread: [], lines, seen, containers: [], quotes: 0, lists: 0, room: MOST_READ };
}

/** Takes a block to those that are read, unless it is too long or the note holds too much; says whether it did. */
export function keep(walk: Walk, block: RawBlock): boolean {
  const long = block.raw.length > LONGEST_BLOCK;
  if (!long) walk.room -= block.raw.length + BLOCK_COST;
  if (!long && walk.room >= 0) {
    walk.blocks.push(block);
    return true;
  }
  walk.half.push({ line: block.line, what: long ? 'long' : 'much' });
  leaveOut(walk, long ? 'long' : 'much', block.line - 1, long ? block.endLine : walk.lines.length);
  return false;
}

/** Notes that lines are not read, 0-based and without the last. */
export function leaveOut(walk: Walk, what: UnreadLines['what'], from: number, to: number): void {
  walk.unread.push({
    line: from + 1,
    endLine: to,
    what,
    text: (walk.lines[from] ?? '').slice(0, LONGEST_SHOWN).trim(),
  });
}

/** The innermost list item around, and the index of the block that holds what stands in it. */
export function parentOf(walk: Walk): number | null {
  for (let i = walk.containers.length - 1; i >= 0; i -= 1) {
    const container = walk.containers[i];
    if (container?.kind === 'item' && container.block !== null) return container.block;
  }
  return null;
}

/** The lines of a block (0-based, without the last) as they are in the file, each from where its words begin; hidden ones are left out. */
export function linesOf(walk: Walk, from: number, to: number): RawLine[] {
  const found: RawLine[] = [];
  for (let index = from; index < to; index += 1) {
    const line = walk.lines[index] ?? '';
    if ((walk.seen[index] ?? '') === '') continue;
    const { at, quoted } = startOf(line, index, walk.containers);
    found.push({ line: index + 1, start: at + 1, text: trimEnd(line.slice(at)), quoted: walk.quotes > 0 && quoted });
  }
  return found;
}
