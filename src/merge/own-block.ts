import { keepLines } from '../edit/kept-lines.ts';
import type { OwnParts } from '../edit/own-block.ts';
import { sumOf, tiedTo, withSign } from '../edit/own-line.ts';
import { mergeTick, tiedLines } from './own-ticks.ts';

/** What stands between nudge's two markers: lines, and the sums of those that nudge wrote. */
export type Block = Pick<OwnParts, 'lines' | 'sums'>;

/** A merged block, and what was written beside lines that are gone. */
export interface MergedBlock extends Block {
  homeless: string[];
}

/**
 * Merges what nudge has written itself and will write again. Its own lines are those of the side that wrote anew; what
 * somebody wrote or ticked among either side's is kept as {@link keepLines} does it on every writing. Null where a line is
 * ticked as done on one side and as dropped on the other.
 *
 * @param base null where there was no such block
 */
export function mergeBlocks({
  base,
  ours,
  theirs,
}: {
  base: Block | null;
  ours: Block;
  theirs: Block;
}): MergedBlock | null {
  const [fresh, other] = isFresher(ours, theirs, base) ? [ours, theirs] : [theirs, ours];
  const before = tiedLines(base?.lines ?? []);
  const others = tiedLines(other.lines);
  const gone = takenAway(base, fresh, other);
  const body: string[] = [];
  for (const line of fresh.lines) {
    const id = tiedTo(line) ?? '';
    const twin = others.get(id);
    const ticked = twin === undefined ? line : mergeTick(line, twin, before.get(id));
    if (ticked === null) return null;
    if (!gone.has(line)) body.push(ticked);
  }
  const known = tiedLines(body);
  const old = other.lines
    .filter((line) => !gone.has(line))
    .map((line) => {
      const id = tiedTo(line) ?? '';
      // Its tick is in the new line already, or is no news.
      return known.has(id) || before.get(id) === line ? unticked(line, other) : line;
    });
  const { block, homeless } = keepLines(old, other.sums, body);
  return { lines: block, sums: fresh.sums, homeless };
}

/** Whether our block was written anew: theirs was not, or where both were, it sorts behind theirs, on either machine. */
function isFresher(ours: Block, theirs: Block, base: Block | null): boolean {
  const [own, other, was] = [ours, theirs, base].map((block) => [...(block?.sums ?? [])].join(' '));
  if (own !== other && (own === was || other === was)) return other === was;
  return ours.lines.join('\n') > theirs.lines.join('\n');
}

/** Lines that somebody had written in the block, and that one side has taken away or written otherwise. */
function takenAway(base: Block | null, fresh: Block, other: Block): Set<string> {
  const [own, others] = [new Set(fresh.lines), new Set(other.lines)];
  const written = (base?.lines ?? []).filter((line) => line.trim() !== '' && base?.sums.has(sumOf(line)) === false);
  return new Set(written.filter((line) => own.has(line) !== others.has(line)));
}

function unticked(line: string, { sums }: Block): string {
  return sums.has(sumOf(line)) ? withSign(line, ' ') : line;
}
