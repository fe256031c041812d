import { closeness } from '../book/stages.ts';
import type { Book } from '../book/types.ts';
import { type ContactState, stateOf } from '../book/warmth.ts';
import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';

/** Everybody whose cadence is up on a day, dearest first: by stage, then by how many times over, then by name. */
export function pastCadence(book: Book, day: Day, stages: readonly string[]): ContactState[] {
  const dear = ({ person }: ContactState) => closeness(stages, person.stage) ?? -1;
  const overdue = ({ past, person }: ContactState) => (past ?? 0) / Math.max(1, person.cadence?.ideal ?? 1);
  return [...book.people.values()]
    .filter(({ cadence }) => cadence !== null)
    .map((person) => stateOf(book, person, day))
    .filter(({ past }) => past !== null && past >= 0)
    .sort((a, b) => dear(b) - dear(a) || overdue(b) - overdue(a) || comparePaths(a.person.key, b.person.key));
}
