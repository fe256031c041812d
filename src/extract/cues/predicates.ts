import { verbOf } from '../lexicon/verbs.ts';
import type { Unit } from '../reading/unit.ts';

/** The one who acts is me or my side. */
export function mine(unit: Unit): boolean {
  return unit.clause.subject === 'i' || unit.clause.subject === 'we';
}

/** The one who acts is somebody else: a person named, a pronoun, a firm or a role. */
export function theirs(unit: Unit): boolean {
  const { subject } = unit.clause;
  return subject === 'she' || subject === 'they' || subject === 'known' || subject === 'name' || subject === 'noun';
}

/** The verb is one with which people write down an action; "have" is ("I'll have it with you"). */
export function isAction(unit: Unit): boolean {
  const { verb } = unit.clause;
  return verb !== null && (verb === 'have' || verbOf(verb) !== null);
}

/** The clause's label begins with one of these words. */
export function labelIs(unit: Unit, ...words: readonly string[]): boolean {
  const first = unit.segment.label[0]?.text;
  return first !== undefined && words.includes(first);
}
