import { comparePaths } from '../problem.ts';
import type { NudgeKind, RankedNudge } from './types.ts';

/**
 * The few that rest on what was said last. Whatever nudge thinks of by itself comes in small numbers: a full week, or a
 * vault that was imported today, must not bury what was promised.
 */
export function latestFew(nudges: readonly RankedNudge[], most: number): RankedNudge[] {
  return nudges.toSorted((a, b) => comparePaths(b.said ?? '', a.said ?? '') || comparePaths(a.id, b.id)).slice(0, most);
}

/** As many of a kind as one looks at in a spare minute; the whole of it is in the queue, and in the audit. */
const MOST: ReadonlyMap<NudgeKind, number> = new Map([
  ['keep-in-touch', 10],
  ['opportunity', 10],
  ['article', 10],
]);

/** The best few of each kind, of a list in its order. What was promised or is owed is never left out. */
export function bestFew(ranked: readonly RankedNudge[]): RankedNudge[] {
  const seen = new Map<NudgeKind, number>();
  return ranked.filter(({ kind }) => {
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < (MOST.get(kind) ?? Number.POSITIVE_INFINITY);
  });
}
