import { addDays, minDay, startOfWeek } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { formatIsoWeek } from '../dates/iso-week.ts';
import type { SeenWeek } from './week.ts';

/** Weeks of a trend: a quarter of a year. */
const TREND_WEEKS = 12;

/** A week of a trend, with its name (`2026-W47`), as it stood at its own end. */
export interface TrendWeek extends SeenWeek {
  label: string;
}

/**
 * The twelve ISO weeks up to the one in which the audit's last day lies, the oldest first. Each is seen from its own end, so
 * that a trend has for every week what that week's audit said; the last one from the day from which the audit is seen.
 */
export function trendWeeks({ week, asOf, over }: SeenWeek): TrendWeek[] {
  const last = startOfWeek(week.end);
  return Array.from({ length: TREND_WEEKS }, (_, index) => {
    const start = addDays(last, (index + 1 - TREND_WEEKS) * 7);
    const end = addDays(start, 6);
    const isOver = end < asOf || (end === asOf && over);
    return { week: { start, end }, asOf: minDay(asOf, end), over: isOver, label: formatIsoWeek(start) };
  });
}

/** Things by the week of a trend in which their day lies; in one pass, since a vault has many and a trend few weeks. */
export function byWeek<Thing>(
  weeks: readonly TrendWeek[],
  things: readonly Thing[],
  dayOf: (thing: Thing) => Day | null,
): Thing[][] {
  const sorted = new Map<string, Thing[]>(weeks.map(({ week }) => [week.start, []]));
  const [from, to] = [weeks[0]?.week.start ?? '', weeks.at(-1)?.week.end ?? ''];
  for (const thing of things) {
    const day = dayOf(thing);
    if (day !== null && day >= from && day <= to) sorted.get(startOfWeek(day))?.push(thing);
  }
  return weeks.map(({ week }) => sorted.get(week.start) ?? []);
}
