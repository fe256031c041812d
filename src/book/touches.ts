import { maxDay, minDay, parseDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import { comparePaths } from '../problem.ts';
import type { Book, Conversation, PersonKey } from './types.ts';

/** What there has been between a person and me up to a day, and what is ahead. */
export interface Touches {
  /** Conversations up to and with the day, ascending. A mention is none. */
  spoken: readonly Conversation[];
  /** Conversations after it, ascending. */
  ahead: readonly Conversation[];
  /** Days on which I kept a promise to them, ascending, as far as the marks tell. */
  kept: readonly Day[];
  /** The last touch: a conversation, or a promise kept, by which they have heard from me. */
  last: Day | null;
}

const NONE: readonly Conversation[] = [];

/** The touches of a person as they stood at the end of a day. */
export function touchesOf(book: Book, person: PersonKey, day: Day): Touches {
  const { spoken, ahead } = splitAt(book, person, day);
  const kept = keptDays(book, person, day);
  const [talked, heard] = [spoken.at(-1)?.day ?? null, kept.at(-1) ?? null];
  return { spoken, ahead, kept, last: talked !== null && heard !== null ? maxDay(talked, heard) : (talked ?? heard) };
}

/** The days on which there was a touch, each once, ascending. */
export function touchDays({ spoken, kept }: Touches): Day[] {
  return [...new Set([...spoken.map(({ day }) => day), ...kept])].sort();
}

/** Every conversation with a person up to and with a day, ascending. */
export function spokenUpTo(book: Book, person: PersonKey, day: Day): readonly Conversation[] {
  return splitAt(book, person, day).spoken;
}

/** The next meeting with a person after a day, or null. */
export function nextMeeting(book: Book, person: PersonKey, day: Day): Conversation | null {
  return splitAt(book, person, day).ahead[0] ?? null;
}

/**
 * The day a person was first met: of the first conversation, or an earlier one that the contact note's `met` gives. Null
 * where neither tells.
 */
export function firstMet(book: Book, person: PersonKey): Day | null {
  const first = book.conversationsOf.get(person)?.[0]?.day ?? null;
  const told = parseDay(book.people.get(person)?.contact?.met?.trim() ?? '');
  return first !== null && told !== null ? minDay(first, told) : (first ?? told);
}

function splitAt(book: Book, person: PersonKey, day: Day): Pick<Touches, 'spoken' | 'ahead'> {
  const all = book.conversationsOf.get(person) ?? NONE;
  const index = all.findIndex((conversation) => conversation.day > day);
  return index === -1 ? { spoken: all, ahead: NONE } : { spoken: all.slice(0, index), ahead: all.slice(index) };
}

function keptDays(book: Book, person: PersonKey, day: Day): Day[] {
  return keptPromises(book, person, day)
    .flatMap(({ closed }) => closed ?? [])
    .sort();
}

/** The promise to a person that I kept on a day, so that it can be shown; the first of several by its place. */
export function keptOn(book: Book, person: PersonKey, day: Day): Item | null {
  const kept = keptPromises(book, person, day).filter(({ closed }) => closed === day);
  return kept.sort((a, b) => comparePaths(a.path, b.path) || a.line - b.line)[0] ?? null;
}

function keptPromises(book: Book, person: PersonKey, day: Day): Item[] {
  return (book.commitmentsOf.get(person) ?? [])
    .filter(({ kind, item: { status } }) => kind === 'promise' && status === 'done')
    .map(({ item }) => item)
    .filter(({ closed }) => closed !== null && closed <= day);
}
