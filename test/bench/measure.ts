import type { Highs } from 'highs';
import { addDays, diffDays } from '../../src/dates/civil.ts';
import { boundOf } from './bound.ts';
import { ourPolicy } from './ours.ts';
import { type Outcome, type Policy, play } from './play.ts';
import { OTHERS } from './policies.ts';
import { LAST_DAY, makeWorld, type World } from './world.ts';

/** Promises for so many minutes as a share of the spare ones there are. */
export const LOADS = [0.6, 0.9, 1.2];

/** What became of promises with a day that was missed: told or kept after so many days; the rest was left. */
export interface Missed {
  /** Ascending. */
  waits: readonly number[];
  left: number;
}

/** What is measured at one load. */
export interface Measured {
  load: number;
  /** By policy, nudge's last: the value kept in time as a share of the bound. */
  shares: ReadonlyMap<string, number>;
  missed: Missed;
}

/** How nudge's own row is called. */
export const OURS = 'nudge';

/** Days before the end after which one can't yet tell whether a promise has been forgotten. */
const RECENT = 14;

/** Plays the worlds of some seeds at one load. `change` alters each world before it is played. */
export function measure(
  highs: Highs,
  load: number,
  seeds: readonly number[],
  change: (world: World) => World = (world) => world,
): Measured {
  const kept = new Map<string, number>();
  const waits: number[] = [];
  let [bound, left] = [0, 0];
  for (const seed of seeds) {
    const world = change(makeWorld(seed, load));
    bound += boundOf(highs, world);
    for (const [name, policy] of policiesFor(world)) {
      const outcome = play(world, policy);
      kept.set(name, (kept.get(name) ?? 0) + outcome.value);
      if (name !== OURS) continue;
      const missed = missedIn(world, outcome);
      waits.push(...missed.waits);
      left += missed.left;
    }
  }
  const shares = new Map([...kept].map(([name, value]) => [name, value / bound]));
  return { load, shares, missed: { waits: waits.sort((a, b) => a - b), left } };
}

/** The same world, but all weigh the same, and the notes tell of nobody what they are to me. */
export function levelled({ people, spares, words }: World): World {
  return {
    people: people.map(({ name }) => ({ name, relation: null })),
    spares,
    words: words.map((word) => ({ ...word, value: 1 })),
  };
}

function policiesFor(world: World): Map<string, Policy> {
  return new Map([...OTHERS, [OURS, ourPolicy(world)]]);
}

function missedIn({ words }: World, { closed }: Outcome): Missed {
  const waits: number[] = [];
  let left = 0;
  for (const word of words) {
    const end = closed.get(word);
    const isInTime = end?.does === 'keep' && end.day <= word.by;
    if (word.item.due === null || isInTime || word.by > addDays(LAST_DAY, -RECENT)) continue;
    if (end === undefined) left += 1;
    else waits.push(diffDays(end.day, word.by));
  }
  return { waits, left };
}
