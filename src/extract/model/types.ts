import type { ItemKind } from '../types.ts';

/** What a clause is: an item of one kind, or none. The order is that of the weights. */
export const CLASSES = ['none', 'promise', 'awaiting', 'opportunity'] as const;
export type ClauseClass = 'none' | ItemKind;

/** A trained linear model, as plain data: for each feature its weight for each class, in hundredths. */
export interface Model {
  /** Weights in hundredths by feature, in the order of {@link CLASSES}. */
  weights: Readonly<Record<string, readonly number[]>>;
  /** In hundredths, by class. */
  bias: readonly number[];
  /** The probability that the likeliest kind must have for a clause to be an item. */
  threshold: number;
}

/** A verdict on a clause, with what weighed most. */
export interface Verdict {
  kind: ClauseClass;
  /** Probability of each class, in the order of {@link CLASSES}. */
  probabilities: readonly number[];
}
