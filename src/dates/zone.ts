import { dayOf } from './civil.ts';
import type { Day } from './day.ts';

const LONGEST_NAME = 64;
/** Milliseconds from 1970 to the farthest instant that JavaScript can tell. */
const FARTHEST = 8.64e15;

/** The civil day and hour, 0 to 23, of an instant at some place. */
export interface LocalTime {
  day: Day;
  hour: number;
}

/** Whether there is a time zone of this IANA name (`Europe/Oslo`, `UTC`); case does not count. */
export function isZone(name: string): boolean {
  return formatFor(name) !== null;
}

/** What the clocks of a zone show at an instant, in milliseconds since 1970; null where there is no such zone. */
export function timeIn(zone: string, now: number): LocalTime | null {
  const format = formatFor(zone);
  if (format === null || !(Math.abs(now) <= FARTHEST)) return null;
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const day = dayOf(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0);
  return day === null ? null : { day, hour: parts.get('hour') ?? 0 };
}

/** Offsets (`+01:00`) are refused: some versions of Node know them and some do not. */
function formatFor(zone: string): Intl.DateTimeFormat | null {
  const name = zone.trim();
  if (name.length > LONGEST_NAME || !/^[A-Za-z][\w+/-]*$/.test(name)) return null;
  try {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat('en-GB', { ...fields, calendar: 'gregory', timeZone: name });
  } catch {
    // That is how Intl says that it knows no such zone.
    return null;
  }
}
