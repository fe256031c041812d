import { comparePaths } from './problem.ts';

const MOST_OFFERED = 3;
const LONGEST_COMPARED = 64;

/**
 * Up to three known texts within a few slips of the pen of the one wanted, nearest first, for "did you mean …?": one
 * slip in a word of up to three letters, two up to eight, three in a longer one. Case does not count. A text is
 * compared by its first `length` letters, and by each of its words.
 */
export function nearest(wanted: string, known: readonly string[], length = Number.POSITIVE_INFINITY): string[] {
  const folded = wanted.slice(0, LONGEST_COMPARED).toLowerCase();
  if (folded === '') return [];
  const limit = folded.length > 8 ? 3 : folded.length > 3 ? 2 : 1;
  const slips = (text: string) => {
    const parts = [text.slice(0, length), ...text.split(' ')];
    return Math.min(...parts.map((part) => distance(part.toLowerCase(), folded, limit)));
  };
  return known
    .map((text) => ({ text, slips: slips(text) }))
    .filter((each) => each.slips <= limit)
    .sort((a, b) => a.slips - b.slips || comparePaths(a.text, b.text))
    .slice(0, MOST_OFFERED)
    .map(({ text }) => text);
}

/** Levenshtein's distance, letters put in, left out or changed; infinite where the lengths alone differ by more than `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Number.POSITIVE_INFINITY;
}
