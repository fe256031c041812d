import { addWorkdays, diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';

/** The rule for a promise without a day, 48 hours, in working days: what was said on a Friday has until Tuesday. */
const DEFAULT_RULE_DAYS = 2;

/** Days late after which a promise is long late. */
export const LONG_LATE = 7;

/** Days past a named day, and past the rule of 48 hours, in which whoever waits still wonders when it will come. */
export const WONDER_DAYS = { named: 30, unnamed: 5 };

/** The last day on which a promise is kept in time: its own, else by the rule of 48 hours; null where no day is known. */
export function keepBy({ due, said }: Pick<Item, 'due' | 'said'>, workDays: readonly number[]): Day | null {
  if (due !== null || said === null) return due;
  return addWorkdays(said, DEFAULT_RULE_DAYS, workDays);
}

/** Days by which a promise is late: 0 where it can still be kept in time or no day is known. */
export function daysLate(item: Pick<Item, 'due' | 'said'>, today: Day, workDays: readonly number[]): number {
  const by = keepBy(item, workDays);
  return by === null ? 0 : Math.max(0, diffDays(today, by));
}

/** Whether a promise is late, but not so long that nobody wonders any more. */
export function isFreshlyLate(item: Pick<Item, 'due' | 'said'>, today: Day, workDays: readonly number[]): boolean {
  const late = daysLate(item, today, workDays);
  return late > 0 && late <= (item.due === null ? WONDER_DAYS.unnamed : WONDER_DAYS.named);
}
