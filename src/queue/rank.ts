import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';
import type { Nudge } from './types.ts';

/** What a nudge is ranked by. */
type Ranks = Pick<Nudge, 'score' | 'due' | 'said' | 'path' | 'line' | 'id'>;

/**
 * The order of the queue, total: score, then the earlier due day, then what was said first, then where it stands. What
 * has no day comes after what has one.
 */
export function compareNudges(a: Ranks, b: Ranks): number {
  return (
    b.score - a.score ||
    compareDays(a.due, b.due) ||
    compareDays(a.said, b.said) ||
    comparePaths(a.path, b.path) ||
    a.line - b.line ||
    comparePaths(a.id, b.id)
  );
}

function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : comparePaths(a, b);
}
