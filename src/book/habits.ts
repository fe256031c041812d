import { HABITS, type Habit } from '../config/habits.ts';
import { addDays, startOfWeek } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import type { Note } from '../note/types.ts';
import { comparePaths } from '../problem.ts';
import { plainWords } from './plain-words.ts';
import type { NoteRecord } from './record.ts';

/** Something in the notes that shows a habit kept, on a day. */
export interface HabitAct {
  /** The habit's name. */
  habit: string;
  day: Day;
  path: string;
  line: number;
}

/** How a habit stands on a day. */
export interface HabitState {
  /** Whether it is kept in the day's own week. */
  done: boolean;
  /** Weeks in a row in which it was kept, up to this one, or to the last while this one is not over. */
  weeks: number;
  /** The last time, up to the day. */
  last: HabitAct | null;
}

/**
 * The places of a note that show a habit kept: words under a heading that names it ("Reflection"), or its tag
 * (`#friday-reflection`) in a dated line or in the front-matter. Boxes are items and count when they are ticked.
 */
export function findHabitActs(note: Note): Omit<HabitAct, 'path'>[] {
  const acts: Omit<HabitAct, 'path'>[] = [];
  if (note.day !== null)
    for (const { name } of HABITS) if (note.tags.includes(name)) acts.push({ habit: name, day: note.day, line: 1 });
  for (const { day, kind, box, raw, text, under, line } of note.blocks) {
    if (day === null || kind === 'heading' || box !== null || (under.length === 0 && !raw.includes('#'))) continue;
    for (const habit of HABITS) {
      const isNamed = under.some((heading) => habit.words.test(heading)) && /\p{L}/u.test(plainWords(text));
      if (isNamed || hasTag(raw, habit)) acts.push({ habit: habit.name, day, line });
    }
  }
  return acts;
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

/** Whether an item's words, or its tag, name a habit. */
export function namesHabit({ text }: Item, habit: Habit): boolean {
  return habit.words.test(text) || hasTag(text, habit);
}

function actsOf(item: Item): HabitAct[] {
  const { status, owner, closed: day, path, line } = item;
  if (status !== 'done' || owner !== 'me' || day === null) return [];
  return HABITS.filter((habit) => namesHabit(item, habit)).map(({ name }) => ({ habit: name, day, path, line }));
}

function hasTag(text: string, { name }: Habit): boolean {
  const at = text.toLowerCase().indexOf(`#${name}`);
  return at !== -1 && !/[\p{L}\p{N}/#-]/u.test(`${text.charAt(at - 1)}${text.charAt(at + name.length + 1)}`);
}
