import { type FirstMeeting, firstMeeting } from '../book/clock.ts';
import { type Touches, touchesOf } from '../book/touches.ts';
import type { Book, Person, PersonKey } from '../book/types.ts';
import type { Config } from '../config/types.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import { createNaming, type SaidName } from './naming.ts';
import type { Nudge, RankedNudge } from './types.ts';

/** All that a source of nudges may look at. */
export interface QueueContext {
  book: Book;
  config: Config;
  today: Day;
  nameOf(person: PersonKey): SaidName;
  /** What there has been between a person and me, gathered once. */
  touchesOf(person: PersonKey): Touches;
  /** A person's first conversation, where nothing has followed it and it is not too long ago; else null. */
  waitingSince(person: PersonKey): FirstMeeting | null;
}

/** One source of nudges: a file in `sources/`, and a line in the list in `sources.ts`. */
export type NudgeSource = (context: QueueContext) => RankedNudge[];

export function createContext(book: Book, config: Config, today: Day): QueueContext {
  const known = new Map<PersonKey, Touches>();
  const touches = (person: PersonKey): Touches => {
    const found = known.get(person) ?? touchesOf(book, person, today);
    known.set(person, found);
    return found;
  };
  const waitingSince = (person: PersonKey): FirstMeeting | null => {
    const met = firstMeeting(book, person, today, touches(person));
    return met?.waiting === true ? met : null;
  };
  return { book, config, today, nameOf: createNaming(book), touchesOf: touches, waitingSince };
}

/** The person of a key, or null. */
export function personIn(context: QueueContext, key: PersonKey | undefined): Person | null {
  return key === undefined ? null : (context.book.people.get(key) ?? null);
}

/** Whether an item may be suggested: open, and neither snoozed nor starting later than today. A due day changes nothing. */
export function isReady(item: Item, today: Day): boolean {
  return item.status === 'open' && (item.start ?? today) <= today && (item.scheduled ?? today) <= today;
}

/** What was last said with a person: the newest conversation up to today that has words. */
export function lastSaidWith(context: QueueContext, person: PersonKey | null): Nudge['lastSaid'] {
  if (person === null) return null;
  const said = context.touchesOf(person).spoken.findLast(({ excerpt }) => excerpt !== '');
  return said === undefined ? null : { day: said.day, excerpt: said.excerpt, path: said.path, line: said.line };
}
