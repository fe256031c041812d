import type { ItemKind } from '../types.ts';

/** What a clause is: an item of one kind, or none. The order is that of the weights. */
export const CLASSES = ['none', 'promise', 'awaiting', 'opportunity'] as const;
export type ClauseClass = 'none' | ItemKind;

/** A trained linear classifier, as plain data: for each feature its weight for each class against the first. */
export interface Linear {
  /** Weights in hundredths by feature, in the order of the classes without the first, whose weights are 0. */
  weights: Readonly<Record<string, readonly number[]>>;
  /** In hundredths, by class without the first. */
  bias: readonly number[];
}

/** All that is learnt from labelled notes. */
export interface Model {
  /** The probability that any kind must reach together for a clause to be an item. */
  threshold: number;
  /** What a clause is; classes are {@link CLASSES}. */
  clause: Linear;
  /** Through which channel an action goes; classes are those of `channel.ts`. */
  channel: Linear;
}

/** A verdict on a clause. */
export interface Verdict {
  kind: ClauseClass;
  /** Probability of each class, in the order of {@link CLASSES}. */
  probabilities: readonly number[];
}
