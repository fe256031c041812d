import { spokenUpTo } from '../book/touches.ts';
import type { Book, Conversation, PersonKey } from '../book/types.ts';
import { addDays, diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';

/** A quarter of a year in days, and the two weeks on either side in which a conversation still counts as then. */
const THEN = 91;
const EITHER_SIDE = 14;

/**
 * The conversation with a person that lies nearest to three months before a day (11 to 15 weeks), of those with words;
 * the later of two equally near. Null where there is none.
 */
export function saidThreeMonthsAgo(book: Book, person: PersonKey, day: Day): Conversation | null {
  const then = addDays(day, -THEN);
  const distance = ({ day: spoken }: Conversation) => Math.abs(diffDays(spoken, then));
  const near = spokenUpTo(book, person, day).filter((each) => each.hasWords && distance(each) <= EITHER_SIDE);
  return near.reduce<Conversation | null>(
    (best, each) => (best === null || distance(each) <= distance(best) ? each : best),
    null,
  );
}
