import type { AuditWeek } from '../audit/context.ts';
import { addDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { NudgeError } from '../errors.ts';
import { anyDay, type DayContext, pastDay } from './days.ts';
import { readWeek } from './week.ts';

/** Longer than any notes that somebody will look back on; it keeps a slip in a year from asking for a thousand. */
const MOST_YEARS = 10;

/** What was typed of the time that an audit is about. */
export interface PeriodGiven {
  week: string | undefined;
  since: string | undefined;
  until: string | undefined;
}

/** Reads the days once the vault says in which order day and month are written. */
type PeriodReader = (order: DayContext['order']) => AuditWeek;

/**
 * The time that an audit is about: a week (this one where nothing is said), or the days from `--since` up to and with
 * `--until`, today where that is not said. Throws a `usage` error for what is neither, at once where that needs no vault.
 */
export function readPeriod({ week, since, until }: PeriodGiven, today: Day): PeriodReader {
  if (since === undefined && until === undefined) {
    const read = readWeek(week ?? 'this', today);
    return () => read;
  }
  if (week !== undefined) throw wrong('expected --week, or --since and --until, found both');
  if (since === undefined) throw wrong('--until: expected --since with it, found none');
  return (order) => readDays(since, until, { today, order });
}

function readDays(since: string, until: string | undefined, context: DayContext): AuditWeek {
  const start = pastDay('--since', since, context);
  const end = until === undefined ? context.today : anyDay('--until', until, context);
  if (end < start) throw wrong(`--until: expected ${start}, the day of --since, or a later one, found ${end}`);
  if (end > addDays(start, MOST_YEARS * 366)) {
    throw wrong(`--since: expected at most ${MOST_YEARS} years up to ${end}, found ${start}`);
  }
  return { start, end, label: `${start} to ${end}` };
}

function wrong(message: string): NudgeError {
  return new NudgeError('usage', message, 'For example: --since 2026-10-01 --until 2026-10-31.');
}
