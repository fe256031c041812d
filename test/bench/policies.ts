import { diffDays } from '../../src/dates/civil.ts';
import { comparePaths } from '../../src/problem.ts';
import { fitsSpare, type Policy } from './play.ts';
import type { Spare, Word } from './world.ts';

/** Whether the one is done before the other, as seen in a moment: below 0, 0 where the policy has no opinion. */
type Order = (a: Word, b: Word, now: Spare) => number;

const byDue: Order = (a, b) => comparePaths(a.by, b.by);
const bySaid: Order = (a, b) => a.from - b.from;
const byMinutes: Order = (a, b) => a.minutes - b.minutes;
const isLate = (word: Word, { day }: Spare): boolean => word.by < day;

/** What other lists of tasks go by, each choosing among what fits the moment. */
export const OTHERS: ReadonlyMap<string, Policy> = new Map([
  ['oldest first', inOrder(bySaid)],
  ['due first', inOrder(byDue)],
  ["Taskwarrior's urgency", inOrder((a, b, { day }) => urgencyOf(b, day) - urgencyOf(a, day))],
  ['shortest first', inOrder(byMinutes)],
  ['value per minute', inOrder((a, b) => b.value / b.minutes - a.value / a.minutes)],
  ['due first, late last', inOrder((a, b, now) => Number(isLate(a, now)) - Number(isLate(b, now)) || byDue(a, b, now))],
]);

/** Does what comes first of all that fits; of two alike what was said first. */
function inOrder(order: Order): Policy {
  return (open, now) => {
    let first: Word | null = null;
    for (const word of open) {
      if (!fitsSpare(word, now, now.left)) continue;
      if (
        first === null ||
        (order(word, first, now) || bySaid(word, first, now) || word.item.line - first.item.line) < 0
      )
        first = word;
    }
    return first === null ? null : { word: first, does: 'keep', minutes: first.minutes };
  };
}

/**
 * Taskwarrior 2 and 3, by its manual (task-config(5), https://taskwarrior.org/docs/urgency/): due 12.0, age 2.0 over 365
 * days, priority H 6.0, M 3.9, L 1.8; the due term runs from 0.2 a fortnight before the day to 1.0 a week after it. It has
 * no minutes and no rule of 48 hours; what a person weighs is told as a priority.
 */
function urgencyOf({ item, value }: Word, today: Spare['day']): number {
  const priority = value >= 3 ? 6 : value >= 2 ? 3.9 : 1.8;
  const age = item.said === null ? 0 : Math.min(1, diffDays(today, item.said) / 365);
  const overdue = item.due === null ? null : diffDays(today, item.due);
  const due = overdue === null ? 0 : Math.min(1, Math.max(0.2, ((overdue + 14) * 0.8) / 21 + 0.2));
  return 12 * due + 2 * age + priority;
}
