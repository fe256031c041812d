import { CLASSES, type ClauseClass, type Linear, type Model, type Verdict } from './types.ts';

/**
 * Weighs a clause's features: is it an item, and of which kind?
 *
 * @param threshold how likely it must be an item at all, 0 to 1; 0 where that is known already
 */
export function judge(model: Model, features: Iterable<string>, threshold = model.threshold): Verdict {
  const probabilities = weigh(model.clause, features);
  return { kind: choose(probabilities, threshold), probabilities };
}

/** Multinomial logistic regression: the probability of each class, in the order of the classifier's classes. */
export function weigh(linear: Linear, features: Iterable<string>): number[] {
  const sums = [0, ...linear.bias];
  const known = tableOf(linear);
  for (const feature of features) {
    const weights = known.get(feature);
    if (!weights) continue;
    for (let k = 1; k < sums.length; k += 1) sums[k] = (sums[k] ?? 0) + (weights[k - 1] ?? 0);
  }
  return softmax(sums.map((sum) => sum / 100));
}

/** A classifier's weights as a map: a look-up in an object of so many keys takes several times as long. */
const tables = new WeakMap<Linear, ReadonlyMap<string, readonly number[]>>();

function tableOf(linear: Linear): ReadonlyMap<string, readonly number[]> {
  let table = tables.get(linear);
  if (!table) {
    table = new Map(Object.entries(linear.weights));
    tables.set(linear, table);
  }
  return table;
}

/** The likeliest kind where all kinds together reach the threshold, else none. */
function choose(probabilities: readonly number[], threshold: number): ClauseClass {
  let best = 1;
  for (let k = 2; k < CLASSES.length; k += 1) if ((probabilities[k] ?? 0) > (probabilities[best] ?? 0)) best = k;
  return 1 - (probabilities[0] ?? 1) >= threshold ? (CLASSES[best] ?? 'none') : 'none';
}

function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const exps = sums.map((sum) => Math.exp(sum - most));
  const total = exps.reduce((a, b) => a + b, 0);
  return exps.map((e) => e / total);
}

/** The features that weighed most for a class against `none`, with their points, strongest first. */
export function strongest(
  model: Model,
  features: Iterable<string>,
  kind: ClauseClass,
  most: number,
): { feature: string; points: number }[] {
  const k = CLASSES.indexOf(kind) - 1;
  const weighed: { feature: string; points: number }[] = [];
  const known = tableOf(model.clause);
  for (const feature of features) {
    const points = known.get(feature);
    if (points) weighed.push({ feature, points: (points[k] ?? 0) / 100 });
  }
  return weighed
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.feature < b.feature ? -1 : 1))
    .slice(0, most);
}
