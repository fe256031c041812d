/** `1 day`, `3 days`: a count with its noun. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount} ${amount === 1 ? noun : plural}`;
}

/** A cadence in the unit a person would use: 42 days are "6 weeks". Thirty-day months, whole units only. */
export function span(days: number): string {
  if (days % 365 === 0 && days > 0) return count(days / 365, 'year');
  if (days % 30 === 0 && days > 0) return count(days / 30, 'month');
  if (days % 7 === 0 && days > 0) return count(days / 7, 'week');
  return count(days, 'day');
}

/** A cadence as a rhythm: "every 6 weeks", "every month". */
export function every(days: number): string {
  return `every ${span(days).replace(/^1 /, '')}`;
}

/** The middle of some numbers (the mean of the middle two), or null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
