import type { Channel } from '../../channel.ts';
import type { Day } from '../../dates/day.ts';
import type { Model } from '../model/types.ts';
import type { NoteContext, Sentence, Unit } from '../reading/unit.ts';
import type { ItemKind, ItemStatus, Priority } from '../types.ts';

/** An item in the making: each refiner fills or corrects some of its fields. */
export interface Draft {
  kind: ItemKind;
  rule: string;
  /** The clause it was found in, and the clauses around it that belong to it. */
  unit: Unit;
  sentence: Sentence;
  explicit: boolean;
  /** True where the whole block is the item (a box, a list's bullet, a row), not one sentence of it. */
  whole: boolean;
  /** For a row of a table: what its owner, due and status columns say. */
  row: { owner: string; due: string; status: string } | null;
  list: string | null;
  owner: string;
  to: string[];
  due: Day | null;
  start: Day | null;
  duePhrase: string | null;
  status: ItemStatus;
  channel: Channel;
  scheduled: Day | null;
  closed: Day | null;
  priority: Priority | null;
  minutes: number | null;
  repeat: string | null;
  /** True where a later step found that it is none: said twice, taken back, marked as no promise. */
  rejected: string | null;
}

/**
 * A refiner looks at one draft and returns what it changes, with a few words on why; null where it has nothing to say.
 * Refiners run in the order of their list, each seeing what those before it did.
 */
export interface Refiner {
  name: string;
  /** What it settles, one sentence, for `--explain` and the docs. */
  why: string;
  refine(draft: Draft, context: NoteContext, model: Model): { change: Partial<Draft>; said: string } | null;
}
