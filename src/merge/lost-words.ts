import { markedLine } from './marked-line.ts';
import { sameLines } from './same-lines.ts';
import type { Piece, PlacedLine, Versions } from './types.ts';

/**
 * The words that a merge would lose: those that neither side took away, and those that a side added, unless they are in the
 * outcome or in a conflict. Marks are no words: of two done days one is enough. `isMadeAnew` tells lines that do not count.
 */
export function lostWords(
  sides: Versions<readonly PlacedLine[]>,
  pieces: readonly Piece[],
  isMadeAnew: (line: string) => boolean,
): string[] {
  const outcome = pieces.flatMap((piece) => ('lines' in piece ? piece.lines : [...piece.ours, ...piece.theirs]));
  const same = sameLines([sides.base, sides.ours, sides.theirs, outcome]);
  const count = (lines: readonly PlacedLine[]): Map<string, number> =>
    countWords(lines, (line) => same.has(line) || isMadeAnew(line));
  const [base, ours, theirs] = [count(sides.base), count(sides.ours), count(sides.theirs)];
  const kept = countWords(outcome, (line) => same.has(line));
  const lost: string[] = [];
  for (const word of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [was, own, other] = [base.get(word) ?? 0, ours.get(word) ?? 0, theirs.get(word) ?? 0];
    const taken = Math.max(0, was - own) + Math.max(0, was - other);
    const added = Math.max(0, own - was, other - was);
    if ((kept.get(word) ?? 0) < Math.max(0, was - taken) + added) lost.push(word);
  }
  return lost;
}

function countWords(lines: readonly PlacedLine[], isLeftOut: (line: string) => boolean): Map<string, number> {
  const words = new Map<string, number>();
  for (const { text } of lines) {
    if (isLeftOut(text)) continue;
    for (const word of markedLine(text).words.match(/[\p{L}\p{N}]+/gu) ?? [])
      words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}
