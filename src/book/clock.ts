import { addDays, diffDays, isWorkday, parseDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { touchesOf } from './touches.ts';
import type { Book, Conversation, PersonKey } from './types.ts';

/** The follow-up clock's colour: green to 24 h, amber to 48 h, red to 3 days, cold after. */
export type Clock = 'green' | 'amber' | 'red' | 'cold';

/** Days after which a missed follow-up is left to the cadence. */
export const FOLLOW_UP_DAYS = 21;

/** A first conversation that nothing has followed. */
export interface OpenFollowUp {
  conversation: Conversation;
  clock: Clock;
  /** Working days since the conversation. */
  workingDays: number;
}

/**
 * The follow-up that a first conversation is waiting for, or null: there was none, there were more, the contact note's
 * `met` gives an earlier day, a promise to the person has been kept since, or it is longer ago than
 * {@link FOLLOW_UP_DAYS} days.
 */
export function openFollowUp(
  book: Book,
  person: PersonKey,
  today: Day,
  workDays: readonly number[],
): OpenFollowUp | null {
  const { talked, kept } = touchesOf(book, person, today);
  const [day] = talked;
  if (day === undefined || talked.length > 1 || diffDays(today, day) > FOLLOW_UP_DAYS) return null;
  const met = parseDay(book.people.get(person)?.contact?.met?.trim() ?? '');
  if (met !== null && met < day) return null;
  if (kept.some((closed) => closed >= day) || keptWithoutDay(book, person, day)) return null;
  const thatDay = (book.conversationsOf.get(person) ?? []).filter((conversation) => conversation.day === day);
  const conversation = thatDay.find(({ hasWords }) => hasWords) ?? thatDay[0];
  if (conversation === undefined) return null;
  const workingDays = workingDaysBetween(day, today, workDays);
  return { conversation, clock: clockAt(workingDays), workingDays };
}

/** The clock's colour: the same and the next working day green, then amber, red and cold, a day each. */
export function clockAt(workingDays: number): Clock {
  if (workingDays <= 1) return 'green';
  if (workingDays === 2) return 'amber';
  return workingDays === 3 ? 'red' : 'cold';
}

/** Working days after the one day, up to and with the other. A week without working days counts every day. */
export function workingDaysBetween(from: Day, to: Day, workDays: readonly number[]): number {
  const counted = workDays.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : workDays;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day, counted)) count += 1;
  return count;
}

/** A promise made that day or later and ticked without a date: kept some time since. */
function keptWithoutDay(book: Book, person: PersonKey, since: Day): boolean {
  return (book.commitmentsOf.get(person) ?? []).some(
    ({ kind, item }) =>
      kind === 'promise' && item.status === 'done' && item.closed === null && item.said !== null && item.said >= since,
  );
}
