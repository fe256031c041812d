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

/** How often lines that repeat are looked at again in a narrower passage; it keeps the time in line with the length. */
const DEPTH = 8;

/**
 * Tells where two texts differ, ascending. They are held together by the lines that stand once in each, as many as follow
 * each other in both, then within each passage between these by those that stand once there; what else is alike is no
 * difference only at a passage's ends. Time grows with the length of the texts, whatever they repeat.
 */
export function hunksOf(from: readonly string[], to: readonly string[]): Hunk[] {
  const all = (within: readonly string[]): Passage => ({ within, at: 0, count: within.length });
  const hunks: Hunk[] = [];
  compare({ from: all(from), to: all(to) }, DEPTH, hunks);
  return hunks;
}

function compare(passages: Hunk, depth: number, hunks: Hunk[]): void {
  const { from, to } = trimmed(passages);
  if (from.count + to.count === 0) return;
  const anchors = depth === 0 || from.count === 0 || to.count === 0 ? [] : anchorsOf(from, to);
  if (anchors.length === 0) {
    hunks.push({ from, to });
    return;
  }
  let start: Anchor = { from: from.at, to: to.at };
  for (const anchor of [...anchors, { from: from.at + from.count, to: to.at + to.count }]) {
    const between = {
      from: { ...from, at: start.from, count: anchor.from - start.from },
      to: { ...to, at: start.to, count: anchor.to - start.to },
    };
    compare(between, depth - 1, hunks);
    start = { from: anchor.from + 1, to: anchor.to + 1 };
  }
}

/** Two passages without what is alike at their beginnings and ends. */
function trimmed({ from, to }: Hunk): Hunk {
  const most = Math.min(from.count, to.count);
  let head = 0;
  while (head < most && from.within[from.at + head] === to.within[to.at + head]) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    from.within[from.at + from.count - 1 - tail] === to.within[to.at + to.count - 1 - tail]
  ) {
    tail += 1;
  }
  const rest = ({ within, at, count }: Passage): Passage => ({ within, at: at + head, count: count - head - tail });
  return { from: rest(from), to: rest(to) };
}

/** An index of the one text, and the index of the other that goes with it. */
interface Anchor {
  from: number;
  to: number;
}

/** Lines that stand once in each passage: the most of them that follow each other in both. */
function anchorsOf(from: Passage, to: Passage): Anchor[] {
  const others = onlyPlaces(to);
  const pairs: Anchor[] = [];
  for (const [line, place] of onlyPlaces(from)) {
    const other = others.get(line) ?? null;
    if (place !== null && other !== null) pairs.push({ from: place, to: other });
  }
  pairs.sort((a, b) => a.from - b.from);
  return longestRising(pairs);
}

/** The longest of the sequences among pairs, in their order, in which the other index rises too: by patience sorting. */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  interface Link {
    pair: Anchor;
    before: Link | null;
  }
  const ends: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair.to ?? 0) < pair.to) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] ?? null };
  }
  const rising: Anchor[] = [];
  for (let link = ends.at(-1) ?? null; link !== null; link = link.before) rising.push(link.pair);
  return rising.reverse();
}

/** Where each line of a passage stands; null for one that stands there more than once. */
function onlyPlaces({ within, at, count }: Passage): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (let index = at; index < at + count; index += 1) {
    const line = within[index] ?? '';
    places.set(line, places.has(line) ? null : index);
  }
  return places;
}
