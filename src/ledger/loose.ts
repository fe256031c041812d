import { diffDays } from '../dates/civil.ts';
import { matchEdited, matchSnaps } from './match.ts';
import { type Loose, type Telling, tell } from './telling.ts';
import type { Change, Snap, Step, Version } from './types.ts';

/** A cut sentence may be pasted into another note a commit later; after more days than this it is another promise. */
const PASTED_WITHIN_DAYS = 1;

/** Equal sentences that are remembered once they have vanished. */
const MOST_LOST = 50;

/** The same sentence in another note, in one commit: it was moved there. */
export function takeMoved(telling: Telling, step: Step, vanished: Set<Loose>, appeared: Set<Loose>): void {
  const pairs = matchSnaps(
    [...vanished].map(({ snap }) => snap),
    [...appeared].map(({ snap }) => snap),
  ).pairs;
  const [from, to] = [bySnap(vanished), bySnap(appeared)];
  for (const [old, now] of pairs) {
    const path = takeBoth([from.get(old), vanished], [to.get(now), appeared]);
    if (path === null) continue;
    telling.lives.join(old, now);
    tell(telling, step, { what: 'changed', path, before: old, after: now });
  }
}

/** The same sentence again, that an earlier commit took away: it was lost and has been found. */
export function takeFound(telling: Telling, step: Step, appeared: Set<Loose>): void {
  for (const each of [...appeared]) {
    const lost = telling.lost.get(each.snap.words) ?? [];
    const at = lost.findLastIndex(({ snap, path, on }) => {
      const near = path === each.path || Math.abs(diffDays(step.day, on)) <= PASTED_WITHIN_DAYS;
      return snap.kind === each.snap.kind && near;
    });
    const [found] = at === -1 ? [] : lost.splice(at, 1);
    if (found === undefined) continue;
    appeared.delete(each);
    telling.untold.add(found.event);
    telling.lives.join(found.snap, each.snap);
    tell(telling, step, { what: 'changed', path: each.path, before: found.snap, after: each.snap });
  }
}

/** A sentence that another one like it took the place of, in the same note. */
export function takeEdited(telling: Telling, step: Step, vanished: Set<Loose>, appeared: Set<Loose>): void {
  const [from, to] = [bySnap(vanished), bySnap(appeared)];
  const [left, come] = [snapsByChange(vanished), snapsByChange(appeared)];
  for (const [change, snaps] of left) {
    for (const [old, now] of matchEdited(snaps, come.get(change) ?? [])) {
      const path = takeBoth([from.get(old), vanished], [to.get(now), appeared]);
      if (path === null) continue;
      tell(telling, step, { what: 'reworded', path, before: old, after: now });
      tell(telling, step, { what: 'made', path, before: null, after: now });
    }
  }
}

/** What has vanished and is nowhere else: gone without a word, unless its sentence was marked as no promise. */
export function lose(telling: Telling, step: Step, { snap, path, change }: Loose): void {
  const denied = isDenied(snap, change.after);
  const event = tell(telling, step, { what: denied ? 'denied' : 'gone', path, before: snap, after: null });
  const lost = telling.lost.get(snap.words) ?? [];
  lost.push({ snap, path, on: step.day, event });
  if (lost.length > MOST_LOST) lost.shift();
  telling.lost.set(snap.words, lost);
}

/** Whether its sentence is still there, marked as no promise. */
function isDenied({ words }: Snap, after: Version | null): boolean {
  return after?.denied.some((each) => ` ${each} `.includes(` ${words} `)) ?? false;
}

/** Takes the two ends of one sentence out of what is loose: where it is now. */
function takeBoth([left, vanished]: End, [come, appeared]: End): string | null {
  if (left === undefined || come === undefined) return null;
  vanished.delete(left);
  appeared.delete(come);
  return come.path;
}

type End = [loose: Loose | undefined, all: Set<Loose>];

function snapsByChange(loose: ReadonlySet<Loose>): Map<Change, Snap[]> {
  const found = new Map<Change, Snap[]>();
  for (const { change, snap } of loose) {
    const snaps = found.get(change);
    if (snaps === undefined) found.set(change, [snap]);
    else snaps.push(snap);
  }
  return found;
}

function bySnap(loose: ReadonlySet<Loose>): Map<Snap, Loose> {
  return new Map([...loose].map((each) => [each.snap, each]));
}
