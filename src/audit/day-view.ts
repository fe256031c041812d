import type { Book } from '../book/types.ts';
import type { Config } from '../config/types.ts';
import { addDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { formatIsoWeek } from '../dates/iso-week.ts';
import { contactStates, pastCadence } from './past-cadence.ts';
import { peopleRow } from './people-view.ts';
import { openItems, viewTalk } from './view-parts.ts';
import type { DayView, NudgeLike, Suggestion } from './views.ts';

/**
 * The day on one screen: `nudge` alone. The queue's best nudge comes in as the day's suggestion, with how many wait in
 * all.
 */
export function buildDayView(
  book: Book,
  { config, today, best, waiting }: { config: Config; today: Day; best: NudgeLike | null; waiting: number },
): DayView {
  const promises = openItems(book, book.commitments, 'promise', today);
  const tomorrow = addDays(today, 1);
  const soon = addDays(today, 6);
  return {
    schema: 'nudge.day/1',
    today,
    week: formatIsoWeek(today),
    late: promises.filter(({ due }) => due !== null && due < today),
    dueToday: promises.filter(({ due }) => due === today),
    dueSoon: promises.filter(({ due }) => due !== null && due > today && due <= soon),
    owed: openItems(book, book.commitments, 'awaiting', today),
    meetings: book.conversations
      .filter(({ day }) => day === today || day === tomorrow)
      .map((each) => viewTalk(book, each, today)),
    cold: pastCadence(contactStates(book, today), config.stages).map((state) => peopleRow(book, state, today)),
    suggestion: best === null ? null : bare(best),
    waiting,
  };
}

/** Only what a view shows: what else a nudge carries is the queue's business. */
function bare({ id, title, personName, minutes, due, path, line, quote, reasons }: NudgeLike): Suggestion {
  return {
    id,
    title,
    person: personName,
    minutes,
    due,
    path,
    line,
    quote,
    reasons: reasons.map(({ points, reason }) => ({ points, reason })),
  };
}
