import type { Unit } from '../reading/unit.ts';
import type { ItemKind } from '../types.ts';

/**
 * A cue: one thing that a careful reader would notice in a clause. It does not decide: what cues weigh, alone and beside
 * the words, is learnt from labelled notes (see `model/`). Patterns run in linear time on {@link Unit.norm}.
 */
export interface Cue {
  /** Short and stable: shown as the rule of an item, and a feature of the model. */
  name: string;
  /** What it speaks for; `none` speaks against an item. */
  kind: ItemKind | 'none';
  /** What it means, one sentence, for `--explain` and the docs. */
  why: string;
  /** A sentence in which it fires. */
  fires: string;
  /** A sentence like it in which it must not fire. */
  not: string;
  test(unit: Unit): boolean;
}
