import type { AuditWeek } from '../audit/context.ts';
import { addDays, weekday } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { formatIsoWeek, isoWeek, parseIsoWeek, weekBounds } from '../dates/iso-week.ts';
import { NudgeError } from '../errors.ts';
import { inQuotes } from '../words.ts';

/** Words for a week, as the days by which each lies back: `friday` is the week of the latest Friday, today's or before. */
const RELATIVE: ReadonlyMap<string, (today: Day) => number> = new Map([
  ['this', () => 0],
  ['last', () => 7],
  ['friday', (today: Day) => (weekday(today) + 2) % 7],
]);

/**
 * Reads `2026-W47`, `W47` (of the year that `today`'s week is of), `this`, `last` or `friday`. Throws a `usage` error
 * else.
 */
export function readWeek(given: string, today: Day): AuditWeek {
  const word = given.trim().toLowerCase();
  const back = RELATIVE.get(word)?.(today);
  const year = String(isoWeek(today).year).padStart(4, '0');
  const named = /^w\d{1,2}$/.test(word) ? `${year}-W${word.slice(1).padStart(2, '0')}` : word;
  const bounds = back === undefined ? parseIsoWeek(named) : weekBounds(addDays(today, -back));
  if (bounds !== null) return { ...bounds, label: formatIsoWeek(bounds.start) };
  const found = inQuotes(given);
  throw new NudgeError(
    'usage',
    `--week: expected a week that exists, such as ${formatIsoWeek(today)}, found ${found}`,
    'Also: W47 for a week of this year, this, last, friday (that of the latest Friday).',
  );
}
