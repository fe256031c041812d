import { namesHabit } from '../../book/habit-signs.ts';
import { habitState } from '../../book/habits.ts';
import { pick } from '../../book/pick.ts';
import type { Person } from '../../book/types.ts';
import { CONFIG_NAME } from '../../config/defaults.ts';
import { type Gesture, gesturesFor } from '../../config/gestures.ts';
import { type Habit, habitOf } from '../../config/habits.ts';
import { diffDays, startOfWeek, weekday } from '../../dates/civil.ts';
import type { Day } from '../../dates/day.ts';
import { comparePaths } from '../../problem.ts';
import { count } from '../../words.ts';
import { isReady, type QueueContext } from '../context.ts';
import { makeNudge } from '../make.ts';
import { relationOf } from '../reach.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';

/** A gesture is for somebody who has not heard from me for this long, and whom I know well enough: in days. */
const HEARD = { least: 10, most: 365 };

/** The habits chosen, each until it is kept in its week. What is promised already is not suggested again. */
export function habits(context: QueueContext): RankedNudge[] {
  const chosen = context.config.habits.flatMap((name) => habitOf(name) ?? []);
  return chosen.filter((habit) => isOpen(context, habit)).map((habit) => suggest(context, habit));
}

function isOpen({ book, today, config }: QueueContext, habit: Habit): boolean {
  if (weekday(today) < startOf(habit, config.workDays) || habitState(book.habits, habit.name, today).done) return false;
  return !book.commitments.some(
    ({ kind, item }) => kind === 'promise' && isReady(item, today) && namesHabit(item, habit),
  );
}

/** The habit's weekday, or where that is a day off, the last working day before it. */
function startOf({ from }: Habit, workDays: readonly number[]): number {
  return workDays.filter((day) => day <= from).reduce((latest, day) => Math.max(latest, day), 0) || from;
}

function suggest(context: QueueContext, habit: Habit): RankedNudge {
  const { book, today } = context;
  const { weeks, last } = habitState(book.habits, habit.name, today);
  const person = habit.gesture ? someoneFor(context) : null;
  const gesture = person === null ? null : gestureFor(person, today);
  const run = weeks === 0 ? 'a habit you chose' : `a habit you chose, kept ${count(weeks, 'week')} running`;
  return makeNudge(context, {
    id: `habit:${habit.name}`,
    kind: 'habit',
    title: () =>
      person === null || gesture === null ? habit.say : worded(gesture.say, context.nameOf(person.key).short),
    people: person === null ? [] : [person.key],
    channel: gesture?.channel ?? habit.channel,
    item: null,
    ...(gesture === null ? { minutes: habit.minutes } : {}),
    said: null,
    source: { path: last?.path ?? CONFIG_NAME, line: last?.line ?? 1, quote: '' },
    reasons: [term('habit', run)],
  });
}

/** Somebody with a contact note, another each week, with whom nothing is open and who has been quiet, not for ever. */
function someoneFor(context: QueueContext): Person | null {
  const { book, today } = context;
  const fitting = [...book.people.values()].filter(({ key, contact }) => {
    const { last } = context.touchesOf(key);
    const quiet = last === null ? null : diffDays(today, last);
    const owed = (book.commitmentsOf.get(key) ?? []).some(({ item }) => item.status === 'open');
    return contact !== null && quiet !== null && quiet >= HEARD.least && quiet <= HEARD.most && !owed;
  });
  return (
    pick(
      fitting.sort((a, b) => comparePaths(a.key, b.key)),
      startOfWeek(today),
    ) ?? null
  );
}

function gestureFor(person: Person, today: Day): Gesture | null {
  return pick(gesturesFor(relationOf(person)), `${startOfWeek(today)} ${person.key}`) ?? null;
}

/** A function, so that a `$` in a name means nothing. */
function worded(say: string, name: string): string {
  return say.replaceAll('{name}', () => name);
}
