import type { Book } from '../book/types.ts';
import { type ContactState, stateOf, type Warmth } from '../book/warmth.ts';
import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';
import { openItems } from './view-parts.ts';
import type { PeopleRow, PeopleView } from './views.ts';

const ORDER: Record<Warmth, number> = { due: 0, cold: 1, warm: 2 };

/**
 * The table of people on a day: everybody with a contact note or a conversation. Who is due comes first (the most
 * overdue at the top), then the cold (the most lately seen first: the easiest to warm), the warm, the unmet.
 */
export function buildPeopleView(book: Book, today: Day): PeopleView {
  const states = [...book.people.values()]
    .map((person) => stateOf(book, person, today))
    .filter(({ person, last }) => person.path !== null || last !== null)
    .sort(byWarmth);
  return { schema: 'nudge.people/1', today, rows: states.map((state) => peopleRow(book, state, today)) };
}

/** One person's row. */
export function peopleRow(
  book: Book,
  { person, last, touched, since, past, warmth }: ContactState,
  today: Day,
): PeopleRow {
  const commitments = book.commitmentsOf.get(person.key) ?? [];
  return {
    name: person.name,
    path: person.path,
    company: person.contact?.company ?? null,
    relation: person.contact?.relation ?? null,
    stage: person.stage,
    warmth,
    last: touched,
    source: last === null ? null : { path: last.path, line: last.line },
    sinceLast: since,
    cadence: person.cadence?.ideal ?? null,
    pastCadence: past,
    promises: openItems(book, commitments, 'promise', today).length,
    awaiting: openItems(book, commitments, 'awaiting', today).length,
  };
}

function byWarmth(a: ContactState, b: ContactState): number {
  return rank(a) - rank(b) || within(a, b) || comparePaths(a.person.key, b.person.key);
}

function rank({ warmth }: ContactState): number {
  return warmth === null ? 3 : ORDER[warmth];
}

function within(a: ContactState, b: ContactState): number {
  if (a.warmth === 'due') return (b.past ?? 0) - (a.past ?? 0);
  return (a.since ?? 0) - (b.since ?? 0);
}
