import type { Cadence } from '../config/durations.ts';
import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { type Touches, touchesOf } from './touches.ts';
import type { Book, Conversation, Person } from './types.ts';

/** `warm`: within the cadence. `due`: its ideal is over. `cold`: its longest is over, too. */
export type Warmth = 'warm' | 'due' | 'cold';

/** Without a cadence nothing is ever due; somebody not heard of for a quarter of a year is cold all the same. */
const QUARTER = 91;

/** How a contact stands on a day; warmth is null where there has been no touch yet. */
export interface ContactState {
  person: Person;
  /** The last conversation. */
  last: Conversation | null;
  /** The last touch, see {@link Touches.last}. */
  touched: Day | null;
  /** Days since the last touch. */
  since: number | null;
  /** Days since the cadence's ideal was over, 0 on the day itself, negative before; null without a cadence or a touch. */
  past: number | null;
  warmth: Warmth | null;
}

/** Judges one person by the last touch and the cadence. */
export function stateOf(
  book: Book,
  person: Person,
  day: Day,
  touches: Touches = touchesOf(book, person.key, day),
): ContactState {
  const { spoken, last: touched } = touches;
  const since = touched === null ? null : diffDays(day, touched);
  const past = since === null || person.cadence === null ? null : since - person.cadence.ideal;
  const warmth = since === null ? null : warmthOf(since, person.cadence);
  return { person, last: spoken.at(-1) ?? null, touched, since, past, warmth };
}

function warmthOf(since: number, cadence: Cadence | null): Warmth {
  if (cadence === null) return since <= QUARTER ? 'warm' : 'cold';
  if (since < cadence.ideal) return 'warm';
  return since < cadence.most ? 'due' : 'cold';
}
