import type { Snap } from './types.ts';

/** Which items of one version are which of the next. */
export interface Matched {
  pairs: [before: Snap, after: Snap][];
  vanished: Snap[];
  appeared: Snap[];
}

type Same = (a: Snap, b: Snap) => boolean;

const sameAction: Same = (a, b) => a.kind === b.kind && a.action === b.action;

/**
 * Of equal sentences those are one that agree in most: so a repeating task's next occurrence is new, and the one that was
 * done is the one that was due then.
 */
const RULES: readonly Same[] = [
  (a, b) => sameAction(a, b) && a.due === b.due && a.status === b.status,
  (a, b) => sameAction(a, b) && a.due === b.due,
  sameAction,
  (a, b) => a.kind === b.kind,
];

/** Matches items by the words of their sentences; what has other words has vanished, or appeared. */
export function matchSnaps(before: readonly Snap[], after: readonly Snap[]): Matched {
  const old = new Set(before);
  const fresh = groupByWords(after);
  const pairs: [Snap, Snap][] = [];
  for (const same of RULES) {
    for (const snap of old) {
      const group = fresh.get(snap.words) ?? [];
      const at = group.findIndex((each) => same(snap, each));
      const [found] = at === -1 ? [] : group.splice(at, 1);
      if (found === undefined) continue;
      old.delete(snap);
      pairs.push([snap, found]);
    }
  }
  const left = new Set([...fresh.values()].flat());
  return { pairs, vanished: [...old], appeared: after.filter((snap) => left.has(snap)) };
}

function groupByWords(snaps: readonly Snap[]): Map<string, Snap[]> {
  const groups = new Map<string, Snap[]>();
  for (const snap of snaps) {
    const group = groups.get(snap.words);
    if (group === undefined) groups.set(snap.words, [snap]);
    else group.push(snap);
  }
  return groups;
}

/** Two sentences of which this share of words is the same are one that was edited. */
const ALIKE = 0.5;

/** How alike two sentences are, 0 to 1: the words they share, of those of the longer one. */
export function likeness(a: string, b: string): number {
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
