import { addWorkdays, diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';

/** The rule for a promise without a day, 48 hours, in working days: what was said on a Friday has until Tuesday. */
const DEFAULT_RULE_DAYS = 2;

/** Days past the rule of 48 hours in which people still wonder when it will come. */
export const WONDER_DAYS = 5;

/** The last day on which a promise is kept in time: its own, else by the rule of 48 hours; null where no day is known. */
export function keepBy({ due, said }: Pick<Item, 'due' | 'said'>, workDays: readonly number[]): Day | null {
  if (due !== null || said === null) return due;
  return addWorkdays(said, DEFAULT_RULE_DAYS, workDays);
}

/**
 * Whether somebody who waits is to be told when it will come: its day is past or, where no day was named, the 48 hours
 * are, not long since.
 */
export function isOverdue(item: Pick<Item, 'due' | 'said'>, today: Day, workDays: readonly number[]): boolean {
  const by = keepBy(item, workDays);
  if (by === null || by >= today) return false;
  return item.due !== null || diffDays(today, by) <= WONDER_DAYS;
}
