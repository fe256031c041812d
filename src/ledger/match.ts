import type { Snap } from './types.ts';

/** Which items of one version are which of the next. */
export interface Matched {
  pairs: [before: Snap, after: Snap][];
  vanished: Snap[];
  appeared: Snap[];
}

/**
 * What two states must have in common to be of one item, most of it first. So of equal sentences a repeating task's next
 * occurrence is new, and the one that was done is the one that was due then.
 */
const KEYS: readonly ((snap: Snap) => readonly (string | null)[])[] = [
  ({ words, kind, action, due, status }) => [words, kind, action, due, status],
  ({ words, kind, action, due }) => [words, kind, action, due],
  ({ words, kind, action }) => [words, kind, action],
  ({ words, kind }) => [words, kind],
];

/** Matches items by the words of their sentences; what has other words has vanished, or appeared. */
export function matchSnaps(before: readonly Snap[], after: readonly Snap[]): Matched {
  const [old, fresh] = [new Set(before), new Set(after)];
  const pairs: [Snap, Snap][] = [];
  for (const keyOf of KEYS) {
    const waiting = groupBy(fresh, keyOf);
    for (const snap of old) {
      const found = waiting.get(JSON.stringify(keyOf(snap)))?.pop();
      if (found === undefined) continue;
      old.delete(snap);
      fresh.delete(found);
      pairs.push([snap, found]);
    }
  }
  return { pairs, vanished: [...old], appeared: [...fresh] };
}

/** By their keys, in each group the last one first, so that `pop` gives them in the order of the note. */
function groupBy(snaps: ReadonlySet<Snap>, keyOf: (snap: Snap) => readonly (string | null)[]): Map<string, Snap[]> {
  const groups = new Map<string, Snap[]>();
  for (const snap of [...snaps].reverse()) {
    const key = JSON.stringify(keyOf(snap));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [snap]);
    else group.push(snap);
  }
  return groups;
}

/** Two sentences of which this share of words is the same are one that was edited. */
const ALIKE = 0.5;

/** How alike two sentences are, 0 to 1: the words they share, of those of the longer one. */
function likeness(a: string, b: string): number {
  const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size);
}

/** Compared in vain beyond this: a note in which so much changes at once was written anew. */
const MOST_COMPARED = 200;

/**
 * Which vanished sentence became which new one, in one note and one commit: of the same kind, and half of the words at least
 * the same. The most alike first, then in the order of the note.
 */
export function matchEdited(vanished: readonly Snap[], appeared: readonly Snap[]): [before: Snap, after: Snap][] {
  const candidates = vanished.slice(0, MOST_COMPARED).flatMap((before) =>
    appeared.slice(0, MOST_COMPARED).flatMap((after) => {
      const share = before.kind === after.kind ? likeness(before.words, after.words) : 0;
      return share >= ALIKE ? [{ before, after, share }] : [];
    }),
  );
  candidates.sort((a, b) => b.share - a.share || a.before.line - b.before.line || a.after.line - b.after.line);
  const taken = new Set<Snap>();
  return candidates.flatMap(({ before, after }): [Snap, Snap][] => {
    if (taken.has(before) || taken.has(after)) return [];
    taken.add(before).add(after);
    return [[before, after]];
  });
}
