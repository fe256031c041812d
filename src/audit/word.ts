import type { Book, Commitment } from '../book/types.ts';
import { lateness, openOn, standingOn } from './as-of.ts';
import { inWeek, type SeenWeek } from './week.ts';

/** What became of the promises (or of what is owed to me) in the audit's week: the one count every section shares. */
export interface Word {
  /** Said in the week, whatever became of it. */
  made: Commitment[];
  /** Closed as done in the week; one whose mark has no day counts in the week it was said. */
  kept: Commitment[];
  /** Closed as dropped in the week; without a day, as above. */
  dropped: Commitment[];
  /** Open at the end, the late ones too. */
  open: Commitment[];
  /** Open with the due day past. */
  late: Commitment[];
}

/** Sorts commitments of one kind by their fate in the week. */
export function wordOf(book: Book, seen: SeenWeek, kind: Commitment['kind']): Word {
  const all = book.commitments.filter((each) => each.kind === kind);
  return {
    made: all.filter(({ item }) => inWeek(seen, item.said)),
    kept: all.filter((each) => closedInWeek(seen, each, 'done')),
    dropped: all.filter((each) => closedInWeek(seen, each, 'dropped')),
    open: all.filter(({ item }) => openOn(item, seen.asOf)),
    late: all.filter(({ item }) => standingOn(item, seen.asOf) === 'late'),
  };
}

function closedInWeek(seen: SeenWeek, { item }: Commitment, as: 'done' | 'dropped'): boolean {
  return standingOn(item, seen.asOf) === as && inWeek(seen, item.closed ?? item.said);
}

/**
 * Of the promises that fell due in the week, the share kept in time, in whole percent. Only what is decided counts: a
 * promise due today that is still open is not, one that was dropped or whose done mark has no day tells nothing. Null
 * where nothing is left to count.
 */
export function keptOnTime(promises: readonly Commitment[], seen: SeenWeek): number | null {
  const due = promises.filter((each) => inWeek(seen, each.item.due));
  const verdicts = due.map((each) => inTime(seen, each)).filter((verdict) => verdict !== null);
  if (verdicts.length === 0) return null;
  return Math.round((100 * verdicts.filter(Boolean).length) / verdicts.length);
}

function inTime(seen: SeenWeek, { item }: Commitment): boolean | null {
  const standing = standingOn(item, seen.asOf);
  if (standing === 'late') return false;
  if (standing === 'open') return seen.over ? false : null;
  const days = standing === 'done' ? lateness(item, seen.asOf) : null;
  return days === null ? null : days <= 0;
}
