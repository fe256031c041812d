/** `1 day`, `3 days`: a count with its noun. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount} ${amount === 1 ? noun : plural}`;
}

/** Days in the unit a person would use: 42 are "6 weeks". Thirty-day months, whole units only. */
export function span(days: number): string {
  if (days % 365 === 0 && days > 0) return count(days / 365, 'year');
  if (days % 30 === 0 && days > 0) return count(days / 30, 'month');
  if (days % 7 === 0 && days > 0) return count(days / 7, 'week');
  return count(days, 'day');
}

/** A cadence in days as a rhythm: "every 6 weeks", "every month". */
export function every(days: number): string {
  return `every ${span(days).replace(/^1 /, '')}`;
}

/**
 * Names as a sentence has them: "Ann Lee", "Ann Lee and Tom Webb", "Ann Lee, Tom Webb and Bo Sorley"; from `most` + 2
 * on the rest are only counted: "Ann Lee, Tom Webb, Bo Sorley and 4 more". Empty for nobody.
 */
export function listed(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** A text of at most so many characters, cut at a word where one ends in its second half, and never within an emoji. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  const kept = text.slice(0, space > most / 2 ? space : most - 1);
  return `${kept.replace(/[\s,;:–—-]+$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A name as one word of a shell, so that a hint can be copied whatever the name holds. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N} .,'-]+$/u.test(text) ? `"${text}"` : `'${text.replaceAll("'", "'\\''")}'`;
}

/** With a capital at the start, as a sentence or a heading has it. */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
}

/** What was typed, in quotes and no longer than a message bears. */
export function inQuotes(typed: string): string {
  return JSON.stringify(typed.slice(0, 60));
}
