import { createLives, type Lives } from './lives.ts';
import { lose, takeEdited, takeFound, takeMoved } from './loose.ts';
import { type Matched, matchSnaps } from './match.ts';
import { isSameState, type LedgerEvent, type Loose, type Telling, tell } from './telling.ts';
import type { Change, History, Snap, Step } from './types.ts';

/** All events in the order of the commits, and which states belong together. */
export interface Told {
  events: readonly LedgerEvent[];
  lives: Lives;
}

/** Goes through the commits and says what each did to which item. */
export function tellEvents({ steps }: History): Told {
  const telling: Telling = { lives: createLives(), events: [], lost: new Map(), untold: new Set() };
  for (const step of steps) tellStep(telling, step);
  const { events, lives, untold } = telling;
  return { events: events.filter((event) => !untold.has(event) && isWorthTelling(event)), lives };
}

function tellStep(telling: Telling, step: Step): void {
  const loose = step.changes.map((change) => tellChange(telling, step, change));
  const vanished = new Set(loose.flatMap((each) => each.vanished));
  const appeared = new Set(loose.flatMap((each) => each.appeared));
  takeMoved(telling, step, vanished, appeared);
  takeFound(telling, step, appeared);
  takeEdited(telling, step, vanished, appeared);
  for (const { snap, path } of appeared) tell(telling, step, { what: 'made', path, before: null, after: snap });
  for (const each of vanished) lose(telling, step, each);
}

/** What a commit did to one note; what neither came from nor went to the same sentence there is loose. */
function tellChange(telling: Telling, step: Step, change: Change): { vanished: Loose[]; appeared: Loose[] } {
  const { before, after } = change;
  const path = after?.path ?? before[0]?.path ?? '';
  const matches = before.map(({ snaps }) => matchSnaps(snaps, after?.snaps ?? []));
  const states = new Map<Snap, Snap[]>();
  for (const [old, now] of matches.flatMap(({ pairs }) => pairs)) {
    telling.lives.join(old, now);
    states.set(now, [...(states.get(now) ?? []), old]);
  }
  for (const [now, olds] of states) {
    const [first] = olds;
    // What one parent of a merge says already was told with that parent.
    if (first === undefined || olds.some((old) => isSameState(old, now))) continue;
    tell(telling, step, { what: 'changed', path, before: first, after: now });
  }
  return {
    vanished: goneFromAll(matches).map((snap) => ({ snap, path: before[0]?.path ?? path, change })),
    appeared: (after?.snaps ?? []).filter((snap) => !states.has(snap)).map((snap) => ({ snap, path, change })),
  };
}

/** What every parent of a merge had, and it has not: of what one of them lacked already, that was told with it. */
function goneFromAll(matches: readonly Matched[]): Snap[] {
  const [first, ...others] = matches.map(({ vanished }) => vanished);
  const words = others.map((vanished) => new Set(vanished.map((snap) => snap.words)));
  return (first ?? []).filter((snap) => words.every((each) => each.has(snap.words)));
}

/** A sentence that only moved to another place says nothing new. */
function isWorthTelling({ what, before, after }: LedgerEvent): boolean {
  return what !== 'changed' || before === null || after === null || !isSameState(before, after);
}
