import type { Linear } from '../../src/extract/model/types.ts';

/** One thing to learn from: its features and which class it is. */
export interface Example {
  features: readonly string[];
  target: string;
}

/** How a model is fitted. */
export interface Fit {
  passes: number;
  rate: number;
  /** Strength of the pull to zero, per example. */
  decay: number;
  threshold: number;
  /** A feature must be seen in so many examples to be learnt. */
  least: number;
}

export const FIT: Fit = {
  passes: 24,
  rate: 0.01,
  decay: 0.00004,
  threshold: 0.45,
  least: 2,
};

/**
 * Fits a classifier: multinomial logistic regression by AdaGrad, the examples in an order shuffled by a fixed seed, so
 * that the same notes give the same bytes on every machine.
 */
export function fitLinear(examples: readonly Example[], classes: readonly string[], fitting: Fit): Linear {
  const { index, names } = vocabulary(examples, fitting.least);
  const k = classes.length;
  const weights = new Float64Array(names.length * k);
  const squares = new Float64Array(names.length * k).fill(1e-6);
  const worth = Float64Array.from(names, worthOf);
  const rows = examples.map((e) => ({ at: ids(e.features, index), target: classes.indexOf(e.target) }));
  const random = splitmix(20261120);
  for (let pass = 0; pass < fitting.passes; pass += 1) {
    shuffle(rows, random);
    for (const row of rows) step(row, weights, squares, worth, k, fitting);
  }
  const valuesOf = (at: number) =>
    Array.from({ length: k }, (_, c) => Math.round(100 * (worth[at] ?? 1) * (weights[at * k + c] ?? 0)));
  const kept = names
    .map((name, at) => [name, valuesOf(at)] as const)
    .filter(([name, values]) => name !== BIAS && values.some((v) => Math.abs(v) >= SLIGHT));
  return {
    weights: Object.fromEntries(kept.map(([name, values]) => [name, againstFirst(values)])),
    bias: againstFirst(valuesOf(0)),
  };
}

/** Only differences between classes count, so the first class's weights can be taken as 0 and left out. */
function againstFirst([first = 0, ...rest]: readonly number[]): number[] {
  return rest.map((value) => value - first);
}

/** A feature whose weights are all below this, in hundredths, is left out: it changes no verdict, and the model stays small. */
const SLIGHT = 8;

const BIAS = ' bias';

/** How much one sight of a feature counts: cues hold for every wording, so they are learnt faster than words. */
function worthOf(name: string): number {
  return name.startsWith('c:') ? 2 : 1;
}

function vocabulary(examples: readonly Example[], least: number): { index: Map<string, number>; names: string[] } {
  const counts = new Map<string, number>();
  for (const example of examples) for (const name of example.features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [BIAS, ...[...counts.keys()].filter((name) => (counts.get(name) ?? 0) >= least).sort()];
  return { index: new Map(names.map((name, at) => [name, at])), names };
}

function ids(features: readonly string[], index: ReadonlyMap<string, number>): Int32Array {
  const found = features.flatMap((name) => index.get(name) ?? []);
  return Int32Array.from([0, ...found]);
}

function step(
  row: { at: Int32Array; target: number },
  weights: Float64Array,
  squares: Float64Array,
  worth: Float64Array,
  k: number,
  { rate, decay }: Fit,
): void {
  const sums = new Float64Array(k);
  for (const at of row.at)
    for (let c = 0; c < k; c += 1) sums[c] = (sums[c] ?? 0) + (worth[at] ?? 1) * (weights[at * k + c] ?? 0);
  const most = Math.max(...sums);
  let total = 0;
  for (let c = 0; c < k; c += 1) {
    sums[c] = Math.exp((sums[c] ?? 0) - most);
    total += sums[c] ?? 0;
  }
  for (const at of row.at) {
    for (let c = 0; c < k; c += 1) {
      const i = at * k + c;
      const gradient =
        (worth[at] ?? 1) * ((sums[c] ?? 0) / total - (c === row.target ? 1 : 0)) +
        decay * rowsScale * (weights[i] ?? 0);
      squares[i] = (squares[i] ?? 0) + gradient * gradient;
      weights[i] = (weights[i] ?? 0) - (rate * gradient) / Math.sqrt(squares[i] ?? 1);
    }
  }
}

/** The decay is told per example of a set of a thousand. */
const rowsScale = 100;

function splitmix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let t = state ^ (state >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
  };
}

function shuffle<T>(rows: T[], random: () => number): void {
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const held = rows[at];
    const swap = rows[other];
    if (held === undefined || swap === undefined) continue;
    rows[at] = swap;
    rows[other] = held;
  }
}
