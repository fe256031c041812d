import { comparePaths } from '../problem.ts';

const MAX_SUGGESTIONS = 3;

/**
 * Up to three texts within two slips of the pen of the one wanted (three for long ones), nearest first. A text counts by
 * its first `length` letters, or by any one of its words.
 */
export function nearest(texts: readonly string[], wanted: string, length: number): string[] {
  if (wanted === '') return [];
  const limit = wanted.length > 8 ? 3 : wanted.length > 3 ? 2 : 1;
  return texts
    .map((text) => ({
      text,
      slips: Math.min(...[text.slice(0, length), ...text.split(' ')].map((word) => distance(word, wanted))),
    }))
    .filter(({ slips }) => slips <= limit)
    .sort((a, b) => a.slips - b.slips || comparePaths(a.text, b.text))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ text }) => text);
}

/** Edit distance by Levenshtein's two rows; texts whose lengths differ by more than three are not compared. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Number.POSITIVE_INFINITY;
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
