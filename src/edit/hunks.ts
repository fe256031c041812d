/** Some lines of a text: the text's lines, the index of the first, and how many. */
export interface Passage {
  within: readonly string[];
  at: number;
  count: number;
}

/** Where two texts differ: the lines of the one, and the other's in their place. Either may be none. */
export interface Hunk {
  from: Passage;
  to: Passage;
}

/** The lines of a passage. */
export function linesOf({ within, at, count }: Passage): readonly string[] {
  return within.slice(at, at + count);
}

/**
 * Tells where two texts differ, ascending. They are held together by the lines that stand once in each; what is alike
 * beside these is no difference. Time grows with the length of the texts, whatever they repeat.
 */
export function hunksOf(from: readonly string[], to: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let before: Anchor = { from: 0, to: 0 };
  for (const anchor of [...anchorsOf(from, to), { from: from.length, to: to.length }]) {
    let start = before;
    let end = anchor;
    while (start.from < end.from && start.to < end.to && from[start.from] === to[start.to]) start = moved(start, 1);
    while (start.from < end.from && start.to < end.to && from[end.from - 1] === to[end.to - 1]) end = moved(end, -1);
    const old = { within: from, at: start.from, count: end.from - start.from };
    const fresh = { within: to, at: start.to, count: end.to - start.to };
    if (old.count + fresh.count > 0) hunks.push({ from: old, to: fresh });
    before = anchor;
  }
  return hunks;
}

/** An index of the one text, and the index of the other that goes with it. */
interface Anchor {
  from: number;
  to: number;
}

function moved({ from, to }: Anchor, by: 1 | -1): Anchor {
  return { from: from + by, to: to + by };
}

/** Lines that stand once in each text, as far as they follow each other in both. */
function anchorsOf(from: readonly string[], to: readonly string[]): Anchor[] {
  const others = onlyPlaces(to);
  const anchors: Anchor[] = [];
  for (const [line, place] of onlyPlaces(from)) {
    const other = others.get(line) ?? null;
    if (place !== null && other !== null && other > (anchors.at(-1)?.to ?? -1))
      anchors.push({ from: place, to: other });
  }
  return anchors;
}

/** Where each line stands, in order of the first places; null for one that stands there more than once. */
function onlyPlaces(lines: readonly string[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [index, line] of lines.entries()) places.set(line, places.has(line) ? null : index);
  return places;
}
