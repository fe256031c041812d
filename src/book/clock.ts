import { addDays, isWorkday } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { firstMet, type Touches, touchesOf } from './touches.ts';
import type { Book, Conversation, PersonKey } from './types.ts';

/** The follow-up clock's colour: green to 24 h, amber to 48 h, red to 3 days, cold after. */
export type Clock = 'green' | 'amber' | 'red' | 'cold';

/** Days after which a first conversation that nothing followed is left to the cadence. */
const FOLLOW_UP_DAYS = 21;

/** Somebody's first conversation and what followed it. */
export interface FirstMeeting {
  person: PersonKey;
  conversation: Conversation;
  /** The day of the first follow-up: a later conversation, or a promise to them that was kept; null without one. */
  followedUp: Day | null;
  /** True where nothing has followed. A kept promise whose mark has no day is a follow-up, though nobody knows when. */
  waiting: boolean;
}

/**
 * A person's first conversation as it stood on a day, with the first follow-up until then. Null where there was none,
 * where it is more than three weeks ago, and where the contact note's `met` gives an earlier day: then they are not new.
 */
export function firstMeeting(
  book: Book,
  person: PersonKey,
  day: Day,
  touches: Touches = touchesOf(book, person, day),
): FirstMeeting | null {
  const { spoken, kept } = touches;
  const met = spoken[0]?.day;
  if (met === undefined || met < addDays(day, -FOLLOW_UP_DAYS) || firstMet(book, person) !== met) return null;
  const later = spoken.findIndex((each) => each.day > met);
  const thatDay = later === -1 ? spoken : spoken.slice(0, later);
  // Of two on one day the one that says something tells more.
  const conversation = thatDay.find(({ hasWords }) => hasWords) ?? thatDay[0];
  if (conversation === undefined) return null;
  const again = later === -1 ? [] : spoken.slice(later, later + 1).map((each) => each.day);
  const followedUp = [...again, ...kept.filter((each) => each >= met).slice(0, 1)].sort()[0] ?? null;
  const waiting = followedUp === null && !keptWithoutDay(book, person, met, day);
  return { person, conversation, followedUp, waiting };
}

/** The clock's colour: the same and the next working day green, then amber, red and cold, a day each. Notes have days, not hours. */
export function clockAt(workingDays: number): Clock {
  if (workingDays <= 1) return 'green';
  if (workingDays === 2) return 'amber';
  return workingDays === 3 ? 'red' : 'cold';
}

/**
 * Working days after the one day, up to and with the other, so that a Friday's meeting is still green on Monday. A week
 * without working days counts every day.
 */
export function workingDaysBetween(from: Day, to: Day, workDays: readonly number[]): number {
  const counted = workDays.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : workDays;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day, counted)) count += 1;
  return count;
}

/** A promise made in that time and ticked without a date: kept some time since. */
function keptWithoutDay(book: Book, person: PersonKey, since: Day, until: Day): boolean {
  return (book.commitmentsOf.get(person) ?? []).some(({ kind, item: { status, closed, said } }) => {
    const undated = kind === 'promise' && status === 'done' && closed === null;
    return undated && said !== null && said >= since && said <= until;
  });
}
