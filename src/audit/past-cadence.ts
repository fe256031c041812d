import { closeness, stageOn } from '../book/stages.ts';
import type { Book } from '../book/types.ts';
import { type ContactState, stateOf } from '../book/warmth.ts';
import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';

/** How everybody with a contact note stood at the end of a day, their stage included. */
export function contactStates(book: Book, day: Day): ContactState[] {
  return [...book.people.values()]
    .filter(({ path }) => path !== null)
    .map((person) => stateOf(book, { ...person, stage: stageOn(book, person, day) }, day));
}

/** Those whose cadence is up, dearest first: by stage, then by how many times over, then by name. */
export function pastCadence(states: readonly ContactState[], stages: readonly string[]): ContactState[] {
  const dear = ({ person }: ContactState) => closeness(stages, person.stage) ?? -1;
  const overdue = ({ past, person }: ContactState) => (past ?? 0) / Math.max(1, person.cadence?.ideal ?? 1);
  return states
    .filter(({ past }) => past !== null && past >= 0)
    .sort((a, b) => dear(b) - dear(a) || overdue(b) - overdue(a) || comparePaths(a.person.key, b.person.key));
}
