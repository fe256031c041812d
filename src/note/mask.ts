/** Offsets `[from, to)`. */
export type Range = [number, number];

/** Overwrites the ranges with spaces; line ends stay, and so does the length. Ranges may touch, overlap and be unordered. */
export function blankOut(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  const ordered = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of ordered) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    parts.push(text.slice(at, start), blanks(text, start, to));
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function blanks(text: string, from: number, to: number): string {
  const piece = text.slice(from, to);
  return piece.includes('\n') ? piece.replace(/[^\n]/g, ' ') : ' '.repeat(piece.length);
}
