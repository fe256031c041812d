import type { Snap } from './types.ts';

/** Which states are of one and the same promise: each state stands for its promise's life, through any of its members. */
export interface Lives {
  join(a: Snap, b: Snap): void;
  /** The state that stands for the whole life. */
  of(snap: Snap): Snap;
}

/** Begins with every state on its own. Joining is by union-find, so that branches may come together in any order. */
export function createLives(): Lives {
  const above = new Map<Snap, Snap>();
  const of = (snap: Snap): Snap => {
    let root = snap;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    for (let each = snap; each !== root; ) {
      const next = above.get(each) ?? root;
      above.set(each, root);
      each = next;
    }
    return root;
  };
  return {
    of,
    join(a, b) {
      const [first, second] = [of(a), of(b)];
      if (first !== second) above.set(second, first);
    },
  };
}
