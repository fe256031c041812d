import type { Applied } from './apply.ts';
import { type Hunk, hunksOf, linesOf, type Passage } from './hunks.ts';
import { endNear, type Line, notTold, splitLines } from './text-lines.ts';

/**
 * Takes back in `now` the lines by which `after` differs from `before`, and leaves everything else to the byte, line ends
 * and BOM too. Each is looked for where it was written, then wherever it stands among the same neighbours, then wherever
 * it stands at all; it must be one place, else nothing is taken back and the answer says what was expected and found.
 */
export function takeBackLines(now: string, after: string, before: string): Applied {
  const { bom, lines } = splitLines(now);
  const [written, old] = [splitLines(after).lines, splitLines(before).lines];
  const places = placesOf(lines);
  const found: { at: number; count: number; back: Line[] }[] = [];
  for (const { from, to } of hunksOf(textsOf(written), textsOf(old)).map(withWords)) {
    const at = placeIn(lines, places, from);
    // Put back by hand already: then that is what was wanted.
    if (typeof at !== 'number' && typeof placeIn(lines, places, to) !== 'number') return { refused: at.refused };
    if (typeof at !== 'number') continue;
    const keepsEnds = linesIn(written, from).every(({ end }, index) => end === lines[at + index]?.end);
    found.push({ at, count: from.count, back: putBack(lines, at, from.count, { old: linesIn(old, to), keepsEnds }) });
  }
  found.sort((a, b) => a.at - b.at);
  const parts: Line[] = [];
  let from = 0;
  for (const { at, count, back } of found) {
    if (at < from) return { refused: notTold(lines, at + 1, back[0]?.text ?? '', 0) };
    parts.push(...lines.slice(from, at), ...back);
    from = at + count;
  }
  parts.push(...lines.slice(from));
  const last = parts.at(-1);
  // A file without a last line end has none after it, whichever line is its last now.
  if (last !== undefined && lines.at(-1)?.end === '') last.end = '';
  return { text: bom + parts.map(({ text, end }) => text + end).join('') };
}

function textsOf(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text);
}

function linesIn(lines: readonly Line[], { at, count }: Passage): readonly Line[] {
  return lines.slice(at, at + count);
}

function placesOf(lines: readonly Line[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    const known = places.get(text);
    if (known === undefined) places.set(text, [index]);
    else known.push(index);
  }
  return places;
}

/** Nothing, or blank lines, can be found again only together with the words above them, or else below. */
function withWords(hunk: Hunk): Hunk {
  const { within, at, count } = hunk.from;
  const hasWords = (line: string | undefined): boolean => line !== undefined && line.trim() !== '';
  if (linesOf(hunk.from).some(hasWords)) return hunk;
  const above = within.slice(0, at).findLastIndex(hasWords);
  if (above !== -1) return widened(hunk, at - above, 0);
  const below = within.slice(at + count).findIndex(hasWords);
  return widened(hunk, 0, below + 1);
}

function widened({ from, to }: Hunk, above: number, below: number): Hunk {
  const wider = ({ within, at, count }: Passage): Passage => ({
    within,
    at: at - above,
    count: count + above + below,
  });
  return { from: wider(from), to: wider(to) };
}

/** The index at which a passage stands now, or why it can't be told. */
function placeIn(
  lines: readonly Line[],
  places: ReadonlyMap<string, readonly number[]>,
  passage: Passage,
): number | { refused: string } {
  const { within, at, count } = passage;
  const texts = linesOf(passage);
  const textAt = (index: number): string | undefined => lines[index]?.text;
  const all = (places.get(texts[0] ?? '') ?? []).filter((place) =>
    texts.every((text, index) => textAt(place + index) === text),
  );
  const among = all.filter(
    (place) => textAt(place - 1) === within[at - 1] && textAt(place + count) === within[at + count],
  );
  const likely = count === 0 ? [] : among.length > 0 ? among : all;
  const [only] = likely;
  if (only !== undefined && (likely.length === 1 || likely.includes(at))) return likely.length === 1 ? only : at;
  return { refused: notTold(lines, at + 1, texts[0] ?? '', likely.length) };
}

/**
 * Lines put where others were: with the ends that they had, or where the ends have been changed since, each as its
 * neighbours end and the last as the last of those did.
 */
function putBack(
  lines: readonly Line[],
  at: number,
  count: number,
  { old, keepsEnds }: { old: readonly Line[]; keepsEnds: boolean },
): Line[] {
  const near = endNear(lines, at);
  const last = lines[at + count - 1]?.end || near;
  return old.map(({ text, end }, index) => {
    const now = index === old.length - 1 ? last : near;
    return { text, end: (keepsEnds && end) || now };
  });
}
