import type { Book, Conversation, PersonKey } from '../book/types.ts';
import { addDays, addWorkdays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';
import { firstMet, keptDays, spokenUpTo } from './meetings.ts';

/** Days after which a first conversation that nothing followed is left to the cadence; the queue counts alike. */
const RECENT_DAYS = 21;

/** A first conversation and what followed it. */
export interface FirstMeeting {
  person: PersonKey;
  conversation: Conversation;
  /** The day of the first follow-up: a later conversation, or a promise to them that was kept; null without one. */
  followedUp: Day | null;
  /** True where nothing has followed. A kept promise whose mark has no day is a follow-up, though nobody knows when. */
  waiting: boolean;
}

/**
 * Everybody whose first conversation lies in the three weeks up to a day, with the first follow-up until then; by day,
 * then person. Somebody whose contact note says they were met before is not new.
 */
export function firstMeetings(book: Book, day: Day): FirstMeeting[] {
  const from = addDays(day, -RECENT_DAYS);
  const found: FirstMeeting[] = [];
  for (const person of book.conversationsOf.keys()) {
    const met = firstMet(book, person);
    const spoken = spokenUpTo(book, person, day);
    const thatDay = spoken.filter((each) => each.day === met);
    const conversation = thatDay.find(({ hasWords }) => hasWords) ?? thatDay[0];
    if (conversation === undefined || met === null || met < from) continue;
    const followedUp = followUp(book, person, spoken, met, day);
    const waiting = followedUp === null && !keptWithoutDay(book, person, met);
    found.push({ person, conversation, followedUp, waiting });
  }
  return found.sort((a, b) => comparePaths(a.conversation.day, b.conversation.day) || comparePaths(a.person, b.person));
}

function followUp(book: Book, person: PersonKey, spoken: readonly Conversation[], met: Day, until: Day): Day | null {
  const again = spoken.map(({ day }) => day).filter((day) => day > met);
  const kept = keptDays(book, person, until).filter((day) => day >= met);
  return [...again, ...kept].sort()[0] ?? null;
}

function keptWithoutDay(book: Book, person: PersonKey, met: Day): boolean {
  const owed = book.commitmentsOf.get(person) ?? [];
  return owed.some(
    ({ kind, item }) =>
      kind === 'promise' && item.status === 'done' && item.closed === null && item.said !== null && item.said >= met,
  );
}

/** The clock's colours, in the vocabulary's words. */
export type ClockColour = 'green' | 'amber' | 'red' | 'cold';

/**
 * The clock of a first conversation on a later day: green to 24 h, amber to 48 h, red to 3 days, cold after, in working
 * days, so that a Friday's meeting is still green on Monday. Notes have days, not hours.
 */
export function clockColour(met: Day, day: Day, workDays: readonly number[]): ClockColour {
  const passed = workdaysBetween(met, day, workDays);
  if (passed <= 1) return 'green';
  if (passed === 2) return 'amber';
  return passed === 3 ? 'red' : 'cold';
}

/** Working days after the first day up to and with the second. Without any working day in the week every day counts. */
export function workdaysBetween(from: Day, to: Day, workDays: readonly number[]): number {
  let passed = 0;
  for (let day = addWorkdays(from, 1, workDays); day <= to; day = addWorkdays(day, 1, workDays)) passed += 1;
  return passed;
}
