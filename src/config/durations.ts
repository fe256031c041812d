const CADENCE = /^(\d{1,4}) ?(d|w|m|y|days?|weeks?|months?|years?)$/i;
/** A month counts as 30 days and a year as 365: a cadence is a habit, not an anniversary. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ['d', 1],
  ['w', 7],
  ['m', 30],
  ['y', 365],
]);
const LONGEST_CADENCE = 3650;
const MINUTES = /^(?:(\d{1,2}) ?h(?:ours?)?)? ?(?:(\d{1,4}) ?(?:m|mins?|minutes?)?)?$/i;
const LONGEST_MINUTES = 1440;

/** Reads a cadence, `6w`, `3m`, `10d`, `1y` or a number of days, as days; null for anything else, 0, or over ten years. */
export function cadenceDays(value: unknown): number | null {
  if (typeof value === 'number') return within(value, LONGEST_CADENCE);
  if (typeof value !== 'string') return null;
  const match = CADENCE.exec(value.trim());
  const unit = DAYS.get(match?.[2]?.charAt(0).toLowerCase() ?? '');
  return unit === undefined ? null : within(Number(match?.[1]) * unit, LONGEST_CADENCE);
}

/** Reads `5`, `5m`, `1h`, `1h30m` as minutes; null for anything else, 0, or over a day. */
export function minutesOf(value: unknown): number | null {
  if (typeof value === 'number') return within(value, LONGEST_MINUTES);
  if (typeof value !== 'string') return null;
  const match = MINUTES.exec(value.trim());
  return match === null ? null : within(Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0), LONGEST_MINUTES);
}

function within(count: number, most: number): number | null {
  return Number.isInteger(count) && count > 0 && count <= most ? count : null;
}
