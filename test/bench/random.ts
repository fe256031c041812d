/** Draws that are the same for the same seed. */
export interface Random {
  /** From 0 to below 1. */
  unit(): number;
  /** A whole number, both ends included. */
  whole(least: number, most: number): number;
  /** One of the values, each as likely as its share. */
  pick<T>(shares: readonly (readonly [T, number])[]): T;
}

/** Draws by SplitMix32. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const unit = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(shares: readonly (readonly [T, number])[]): T => {
    let left = unit() * shares.reduce((sum, [, share]) => sum + share, 0);
    for (const [value, share] of shares) {
      left -= share;
      if (left < 0) return value;
    }
    throw new RangeError('nothing to pick from');
  };
  return { unit, pick, whole: (least, most) => least + Math.floor(unit() * (most - least + 1)) };
}
