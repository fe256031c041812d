/** How many letters a word may be off and still be offered as "did you mean". */
const REACH = 3;

/**
 * The known word nearest to one that is not known, by edit distance, for "did you mean …?". Null where none is within
 * three letters (and within half of the word's length); the first of several equally near ones.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const folded = word.slice(0, 64).toLowerCase();
  let best: string | null = null;
  let least = Math.min(REACH, Math.floor(folded.length / 2)) + 1;
  for (const candidate of known) {
    const distance = editDistance(folded, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance: letters put in, left out or changed. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
