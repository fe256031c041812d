/** Draws that look random and are the same for the same seed on every machine. */
export interface Random {
  /** From 0 to below 1. */
  unit(): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** One of these. */
  pick<T>(list: readonly T[]): T;
  /** True so often: 0.25 is a quarter of the times. */
  chance(share: number): boolean;
}

/** Draws by Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(unit() * limit);
  return {
    unit,
    below,
    pick: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error('expected something to pick from, found an empty list');
      return chosen;
    },
    chance: (share) => unit() < share,
  };
}

/** Draws for one input of a run: of the run's seed and the input's number, so that any input can be made alone. */
export function randomOf(seed: number, index: number): Random {
  return randomFrom(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35));
}
