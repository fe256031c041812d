import type { AuditWeek } from '../audit/context.ts';
import { addDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { formatIsoWeek, isoWeek, parseIsoWeek, weekBounds } from '../dates/iso-week.ts';
import { NudgeError } from '../errors.ts';

/** Reads `2026-W47`, `W47` (of the year that `today`'s week is of), `this` or `last`. Throws a `usage` error else. */
export function readWeek(given: string, today: Day): AuditWeek {
  const word = given.trim().toLowerCase();
  const relative = word === 'this' ? today : word === 'last' ? addDays(today, -7) : null;
  const year = String(isoWeek(today).year).padStart(4, '0');
  const named = /^w\d{1,2}$/.test(word) ? `${year}-W${word.slice(1).padStart(2, '0')}` : word;
  const bounds = relative === null ? parseIsoWeek(named) : weekBounds(relative);
  if (bounds !== null) return { ...bounds, label: formatIsoWeek(bounds.start) };
  const found = JSON.stringify(given.slice(0, 60));
  throw new NudgeError(
    'usage',
    `--week: expected a week that exists, such as ${formatIsoWeek(today)}, found ${found}`,
    'Also: W47 for a week of this year, this, last.',
  );
}
