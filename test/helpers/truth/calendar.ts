/*
 * The calendar of the independent count: its own arithmetic, so that a slip in `src/dates` shows as a difference.
 */

const DAY_MS = 86_400_000;

/** Days since 1970. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function plus(day: string, days: number): string {
  return new Date((numberOf(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

export function earlier(a: string, b: string): string {
  return [a, b].sort()[0] ?? a;
}

export function later(a: string, b: string): string {
  return [a, b].sort()[1] ?? a;
}

/** Days from one day to a later one. */
export function from(first: string, last: string): number {
  return numberOf(last) - numberOf(first);
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function mondayOf(day: string): string {
  return plus(day, -weekdayOf(day));
}

/** Working days after the one day, up to and with the other. */
export function workingDays(after: string, until: string): number {
  let count = 0;
  for (let day = plus(after, 1); day <= until; day = plus(day, 1)) if (weekdayOf(day) < 5) count += 1;
  return count;
}

/** `2026-W53`: the week is of the year in which its Thursday lies. */
export function weekName(day: string): string {
  const thursday = plus(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(from(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
