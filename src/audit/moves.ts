import { comparePaths } from '../problem.ts';
import { again } from './moves/again.ts';
import { firstValue } from './moves/first-value.ts';
import { firstWord } from './moves/first-word.ts';
import { silence } from './moves/silence.ts';
import { stage } from './moves/stage.ts';
import type { Move, MoveContext, MoveRule } from './moves/types.ts';
import { wordDropped } from './moves/word-dropped.ts';

/** The signs by which somebody came closer or went cooler, the weightiest first. A new one is one file and one line. */
export const MOVE_RULES: readonly MoveRule[] = [stage, firstValue, firstWord, again, wordDropped, silence];

/**
 * Who moved, by day, then person. Of several signs for one person that point the same way only the weightiest is given, its
 * latest: a verdict is not the better for being told twice.
 */
export function movesOf(context: MoveContext): Move[] {
  const found = new Map<string, Move>();
  for (const { find } of MOVE_RULES) {
    const own = new Map<string, Move>();
    for (const move of find(context)) {
      const key = `${move.direction} ${move.person}`;
      if (!found.has(key) && (own.get(key)?.day ?? '') <= move.day) own.set(key, move);
    }
    for (const [key, move] of own) found.set(key, move);
  }
  return [...found.values()].sort(
    (a, b) => comparePaths(a.day, b.day) || comparePaths(a.person, b.person) || comparePaths(a.text, b.text),
  );
}
