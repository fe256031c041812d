import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { createLives, type Lives } from './lives.ts';
import { type Matched, matchEdited, matchSnaps } from './match.ts';
import type { Change, Cite, History, Snap, Step, Version } from './types.ts';

/** Something that a commit did to an item. */
export interface LedgerEvent {
  what: 'made' | 'changed' | 'gone' | 'denied' | 'reworded';
  on: Day;
  at: Cite;
  /** The state before; null for one that was made. */
  before: Snap | null;
  /** The state after; null for one that vanished. Of one that was reworded the sentence in its place. */
  after: Snap | null;
}

/** All events in the order of the commits, and which states belong together. */
export interface Told {
  events: readonly LedgerEvent[];
  lives: Lives;
}

/** A cut sentence may be pasted into another note a commit later; after more days than this it is another promise. */
const PASTED_WITHIN_DAYS = 1;

/** Equal sentences that are remembered once they have vanished. */
const MOST_LOST = 50;

/** An item that vanished or appeared in a commit. */
interface Loose {
  snap: Snap;
  path: string;
  change: Change;
}

/** An item that vanished and has not come back. */
interface Lost {
  snap: Snap;
  path: string;
  on: Day;
  event: LedgerEvent;
}

interface Telling {
  lives: Lives;
  events: LedgerEvent[];
  /** By words. */
  lost: Map<string, Lost[]>;
  /** Of items that came back: that they had gone. */
  untold: Set<LedgerEvent>;
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

/** The same sentence in another note, in one commit: it was moved there. */
function takeMoved(telling: Telling, step: Step, vanished: Set<Loose>, appeared: Set<Loose>): void {
  const pairs = matchSnaps(
    [...vanished].map(({ snap }) => snap),
    [...appeared].map(({ snap }) => snap),
  ).pairs;
  const [from, to] = [bySnap(vanished), bySnap(appeared)];
  for (const [old, now] of pairs) {
    const [left, come] = [from.get(old), to.get(now)];
    if (left === undefined || come === undefined) continue;
    vanished.delete(left);
    appeared.delete(come);
    telling.lives.join(old, now);
    tell(telling, step, { what: 'changed', path: come.path, before: old, after: now });
  }
}

/** The same sentence again, that an earlier commit took away: it was lost and has been found. */
function takeFound(telling: Telling, step: Step, appeared: Set<Loose>): void {
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

/** A sentence that another one like it took the place of. */
function takeEdited(telling: Telling, step: Step, vanished: Set<Loose>, appeared: Set<Loose>): void {
  const [from, to] = [bySnap(vanished), bySnap(appeared)];
  for (const change of step.changes) {
    const within = (set: Set<Loose>): Snap[] =>
      [...set].filter((each) => each.change === change).map(({ snap }) => snap);
    for (const [old, now] of matchEdited(within(vanished), within(appeared))) {
      const [left, come] = [from.get(old), to.get(now)];
      if (left === undefined || come === undefined) continue;
      vanished.delete(left);
      appeared.delete(come);
      tell(telling, step, { what: 'reworded', path: come.path, before: old, after: now });
      tell(telling, step, { what: 'made', path: come.path, before: null, after: now });
    }
  }
}

function lose(telling: Telling, step: Step, { snap, path, change }: Loose): void {
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

function tell(
  { events }: Telling,
  { commit, parent, day }: Step,
  { path, ...said }: Pick<LedgerEvent, 'what' | 'before' | 'after'> & { path: string },
): LedgerEvent {
  const { line } = said.after ?? said.before ?? { line: 1 };
  // What vanished stands in the commit before.
  const event = { ...said, on: day, at: { commit: said.after === null ? (parent ?? commit) : commit, path, line } };
  events.push(event);
  return event;
}

/** A sentence that only moved to another place says nothing new. */
function isWorthTelling({ what, before, after }: LedgerEvent): boolean {
  return what !== 'changed' || before === null || after === null || !isSameState(before, after);
}

function isSameState(a: Snap, b: Snap): boolean {
  return a.status === b.status && a.due === b.due && a.scheduled === b.scheduled && a.closed === b.closed;
}

function bySnap(loose: ReadonlySet<Loose>): Map<Snap, Loose> {
  return new Map([...loose].map((each) => [each.snap, each]));
}
