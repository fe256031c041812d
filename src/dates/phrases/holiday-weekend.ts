import { addDays, maxDay, minDay, startOfWeek, weekday } from '../civil.ts';
import { readKind } from './period-kinds.ts';
import { type Reading, refusal, type Scan } from './scan.ts';

/**
 * Takes in a weekend named after a day: "Labor Day weekend", "the bank holiday weekend". It reaches from the Saturday to the
 * Sunday beside the day, and to the day itself; a Tuesday and a Wednesday have no weekend that everybody would name.
 */
export function withWeekend(scan: Scan, reading: Reading): Reading {
  const kind = readKind(scan, reading.end);
  if (kind?.kind !== 'weekend' || reading.due === null) return reading;
  const index = weekday(reading.due);
  if (index === 2 || index === 3) return refusal(kind.end, 'holiday-weekend');
  const saturday = index === 1 ? addDays(reading.due, -2) : addDays(startOfWeek(reading.due), 5);
  const last = maxDay(reading.due, addDays(saturday, 1));
  return {
    end: kind.end,
    rule: 'holiday-weekend',
    grain: 'week',
    first: minDay(reading.due, saturday),
    last,
    due: last,
    ...(reading.past === true ? { past: true } : {}),
  };
}
