import type { Book, Conversation, Person } from '../book/types.ts';
import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';
import { keptDays, lastSpoken } from './meetings.ts';
import { closeness } from './stages.ts';

/** `warm`: within the cadence. `due`: the cadence is up. `cold`: it has passed twice over. */
export type Warmth = 'warm' | 'due' | 'cold';

/** Without a cadence nothing is ever due; somebody not heard of for a quarter of a year is cold all the same. */
const QUARTER = 91;

/** How a contact stands on a day; warmth is null where there has been no touch yet. */
export interface ContactState {
  person: Person;
  /** The last conversation. */
  last: Conversation | null;
  /** The last touch: a conversation, or a promise kept, by which they have heard from me. A mention is none. */
  touched: Day | null;
  /** Days since the last touch. */
  since: number | null;
  /** Days since the cadence was up, 0 on the day itself, negative before; null without a cadence or a touch. */
  past: number | null;
  warmth: Warmth | null;
}

/** Judges one person by the last touch and the cadence. */
export function stateOf(book: Book, person: Person, day: Day): ContactState {
  const last = lastSpoken(book, person.key, day);
  const touched = [...(last === null ? [] : [last.day]), ...keptDays(book, person.key, day)].sort().at(-1) ?? null;
  const since = touched === null ? null : diffDays(day, touched);
  const past = since === null || person.cadence === null ? null : since - person.cadence;
  return { person, last, touched, since, past, warmth: since === null ? null : warmth(since, person.cadence) };
}

function warmth(since: number, cadence: number | null): Warmth {
  if (cadence === null) return since <= QUARTER ? 'warm' : 'cold';
  if (since < cadence) return 'warm';
  return since < 2 * cadence ? 'due' : 'cold';
}

/** Everybody whose cadence is up on a day, dearest first: by stage, then by how many times over, then by name. */
export function pastCadence(book: Book, day: Day, stages: readonly string[]): ContactState[] {
  const dear = ({ person }: ContactState) => closeness(stages, person.stage) ?? -1;
  const overdue = ({ past, person }: ContactState) => (past ?? 0) / Math.max(1, person.cadence ?? 1);
  return [...book.people.values()]
    .map((person) => stateOf(book, person, day))
    .filter(({ past }) => past !== null && past >= 0)
    .sort((a, b) => dear(b) - dear(a) || overdue(b) - overdue(a) || comparePaths(a.person.key, b.person.key));
}
