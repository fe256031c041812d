import type { Day } from '../../dates/day.ts';
import type { Commit } from './commits.ts';

/** Commits that are read, newest first, and how many older ones are not. */
export interface Chosen {
  commits: Commit[];
  /** The newest that is not after the day that is looked from; null where all are. */
  tip: Commit | null;
  left: number;
}

/**
 * Chooses from commits in topological order, children first: what the newest one up to `today` rests on, at most so many.
 */
export function chooseCommits(all: readonly Commit[], { today, most }: { today: Day; most: number }): Chosen {
  const tip = all.find(({ day }) => day <= today) ?? null;
  if (tip === null) return { commits: [], tip, left: 0 };
  const reached = new Set([tip.id]);
  const resting = all.filter(({ id, parents }) => {
    if (!reached.has(id)) return false;
    for (const parent of parents) reached.add(parent);
    return true;
  });
  const wanted = resting.filter(({ day }) => day <= today);
  return { commits: wanted.slice(0, most), tip, left: Math.max(0, wanted.length - most) };
}
