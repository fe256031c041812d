import { addDays, addMonths, addWorkdays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';

/** How an item repeats. */
export interface Repeat {
  count: number;
  unit: 'd' | 'w' | 'm' | 'y' | 'b';
  /** Counted from the day it was done, not from the day it was due. */
  fromDone: boolean;
}

const TASKS_RULE = /^every (?:(\d{1,3}|other) )?(day|week|month|year)s?( when done)?$/;
const TODO_RULE = /^(\+?)(\d{1,3})([dwmyb])$/;
const WORKING_WEEK = [1, 2, 3, 4, 5];

/**
 * Reads a repeat rule: Obsidian Tasks' `every [N] day|week|month|year[s] [when done]`, or todo.txt's `[+]N(d|w|m|y|b)`,
 * where `+` counts from the day it was due. Null for every other rule (`every week on Monday`), which nudge doesn't guess.
 */
export function parseRepeat(rule: string): Repeat | null {
  const words = rule
    .trim()
    .toLowerCase()
    .replace(/\s{1,10}/g, ' ');
  const tasks = TASKS_RULE.exec(words);
  if (tasks !== null) {
    const count = tasks[1] === 'other' ? 2 : Number(tasks[1] ?? 1);
    const unit = (tasks[2]?.charAt(0) ?? 'd') as Repeat['unit'];
    return count === 0 ? null : { count, unit, fromDone: tasks[3] !== undefined };
  }
  const todo = TODO_RULE.exec(words);
  const unit = todo?.[3] as Repeat['unit'] | undefined;
  const count = Number(todo?.[2] ?? 0);
  return unit === undefined || count === 0 ? null : { count, unit, fromDone: todo?.[1] === '' };
}

/** The day one interval later; a day that its month lacks becomes the month's last, as in Obsidian Tasks. */
export function nextDay(day: Day, { count, unit }: Repeat): Day {
  switch (unit) {
    case 'd':
      return addDays(day, count);
    case 'w':
      return addDays(day, count * 7);
    case 'm':
      return addMonths(day, count);
    case 'y':
      return addMonths(day, count * 12);
    case 'b':
      return addWorkdays(day, count, WORKING_WEEK);
  }
}
