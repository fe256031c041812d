import { HABITS } from '../config/habits.ts';
import { addDays, startOfWeek } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import { comparePaths } from '../problem.ts';
import { namesHabit } from './habit-signs.ts';
import type { NoteRecord } from './record.ts';
import type { HabitAct } from './types.ts';

/** How a habit stands on a day. */
export interface HabitState {
  /** Whether it is kept in the day's own week. */
  done: boolean;
  /** Weeks in a row in which it was kept, up to this one, or to the last while this one is not over. */
  weeks: number;
  /** The last time, up to the day. */
  last: HabitAct | null;
}

/** Every time a habit was kept, as far as the notes show it: ascending by day, then by place. */
export function buildHabitActs(records: readonly NoteRecord[]): HabitAct[] {
  const acts = records.flatMap(({ note, items }) => [
    ...note.habits.map((act) => ({ ...act, path: note.path })),
    ...items.flatMap(actsOf),
  ]);
  return acts.sort((a, b) => comparePaths(a.day, b.day) || comparePaths(a.path, b.path) || a.line - b.line);
}

/** How a habit stood at the end of a day. */
export function habitState(acts: readonly HabitAct[], name: string, today: Day): HabitState {
  const own = acts.filter(({ habit, day }) => habit === name && day <= today);
  const kept = new Set(own.map(({ day }) => startOfWeek(day)));
  const thisWeek = startOfWeek(today);
  const done = kept.has(thisWeek);
  let weeks = 0;
  for (let week = done ? thisWeek : addDays(thisWeek, -7); kept.has(week); week = addDays(week, -7)) weeks += 1;
  return { done, weeks, last: own.at(-1) ?? null };
}

function actsOf(item: Item): HabitAct[] {
  const { status, owner, closed, said, path, line, text } = item;
  // A box that is ticked without a day counts on that of its note.
  const day = closed ?? said;
  if (status !== 'done' || owner !== 'me' || day === null) return [];
  return HABITS.filter((habit) => namesHabit(item, habit)).map(({ name }) => ({ habit: name, day, path, line, text }));
}
