import { median } from '../book/median.ts';
import type { Day } from '../dates/day.ts';
import { buildEntries } from './entries.ts';
import type { History, Kept, Ledger, LedgerEntry, LedgerFigures } from './types.ts';

/** What the ledger is to tell of. */
export interface LedgerWish {
  today: Day;
  /** Only what was made, fell due or ended on this day or later; null for all. */
  since: Day | null;
  kind: LedgerEntry['kind'];
  /** Whom it is for, or who owes it. */
  concerns(entry: LedgerEntry): boolean;
}

/** Tells from a vault's history what became of every promise, or of everything owed to me. Pure: it reads no clock. */
export function buildLedger(history: History, { today, since, kind, concerns }: LedgerWish): Ledger {
  const entries = buildEntries(history, today).filter(
    (entry) => entry.kind === kind && isSince(entry, since) && concerns(entry),
  );
  return { figures: figuresOf(entries, { today, since }), entries };
}

function isSince({ made, firstDue, ended, end }: LedgerEntry, since: Day | null): boolean {
  return since === null || end === 'open' || [made, firstDue, ended].some((day) => day !== null && day >= since);
}

function figuresOf(all: readonly LedgerEntry[], within: { today: Day; since: Day | null }): LedgerFigures {
  const entries = all.filter(({ end }) => end !== 'reworded');
  const ending = (end: LedgerEntry['end']): number => all.filter((each) => each.end === end).length;
  const moved = entries.filter(({ moves }) => moves.length > 0);
  const late = entries.flatMap(({ daysLate }) => (daysLate !== null && daysLate > 0 ? [daysLate] : []));
  return {
    promises: entries.length,
    kept: ending('kept'),
    dropped: ending('dropped'),
    gone: ending('gone'),
    open: ending('open'),
    reworded: ending('reworded'),
    moved: moved.length,
    moves: moved.reduce((sum, { moves }) => sum + moves.length, 0),
    byFirstDay: keptBy(entries, ({ firstDue }) => firstDue, within),
    byLastDay: keptBy(entries, ({ due }) => due, within),
    medianDaysLate: median(late),
  };
}

/**
 * How often the word was kept by its day, of all whose day has come. A promise of today that is still open is not decided;
 * one that was dropped before its day was taken back in time. One that is gone without a word was not kept.
 */
function keptBy(
  entries: readonly LedgerEntry[],
  dayOf: (entry: LedgerEntry) => Day | null,
  { today, since }: { today: Day; since: Day | null },
): Kept {
  const fell = entries.flatMap((entry) => {
    const { end, ended } = entry;
    const day = dayOf(entry);
    if (day === null || day > today || (since !== null && day < since)) return [];
    if (end === 'open' && day === today) return [];
    if (end === 'dropped' && ended !== null && ended < day) return [];
    return [end === 'kept' && ended !== null && ended <= day];
  });
  const kept = fell.filter(Boolean).length;
  return { kept, fellDue: fell.length, rate: fell.length === 0 ? null : Math.round((100 * kept) / fell.length) };
}
