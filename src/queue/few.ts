import { comparePaths } from '../problem.ts';
import type { RankedNudge } from './types.ts';

/**
 * The few that rest on what was said last. Whatever nudge thinks of by itself comes in small numbers: a full week, or a
 * vault that was imported today, must not bury what was promised.
 */
export function latestFew(nudges: readonly RankedNudge[], most: number): RankedNudge[] {
  return nudges.toSorted((a, b) => comparePaths(b.said ?? '', a.said ?? '') || comparePaths(a.id, b.id)).slice(0, most);
}
