import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';
import { type Told, tellEvents } from './events.ts';
import { movesOf } from './moves.ts';
import type { LedgerEvent } from './telling.ts';
import type { Cite, End, History, LedgerEntry, Move, Snap } from './types.ts';

/** One life as it is put together: its events in order, and its state in the last commit, null where it is not there. */
interface Life {
  events: LedgerEvent[];
  tip: { snap: Snap; at: Cite } | null;
}

/** What a sentence takes over from the one whose place it took. */
type Inherited = Pick<LedgerEntry, 'made' | 'firstDue' | 'moves' | 'reworded'>;

/**
 * Makes an entry of every item that the history knows, in order of the first due day (those without one last), then path and
 * line. An item that was marked as no promise has none.
 */
export function buildEntries(history: History, today: Day): LedgerEntry[] {
  const told = tellEvents(history);
  const inherited = new Map<Snap, Inherited>();
  const entries: LedgerEntry[] = [];
  // In the order of their first events: who took another's place began when that had ended.
  for (const [root, life] of gather(told, history)) {
    const entry = entryOf(life, inherited.get(root) ?? null, today);
    if (entry === null) continue;
    entries.push(entry);
    const heir = life.events.at(-1)?.after;
    if (entry.end === 'reworded' && heir) inherited.set(told.lives.of(heir), bequeath(entry, heir));
  }
  return entries.sort(byDueDay);
}

function gather({ events, lives }: Told, { tip, last: { commit } }: History): Map<Snap, Life> {
  const found = new Map<Snap, Life>();
  const lifeOf = (snap: Snap): Life => {
    const root = lives.of(snap);
    const life = found.get(root) ?? { events: [], tip: null };
    found.set(root, life);
    return life;
  };
  for (const event of events) {
    const snap = event.before ?? event.after;
    if (snap !== null) lifeOf(snap).events.push(event);
  }
  for (const { path, snaps } of tip) {
    for (const snap of snaps) lifeOf(snap).tip = { snap, at: { commit, path, line: snap.line } };
  }
  return found;
}

/** The first day and all moves go on with the new words; a new day in them is a move. */
function bequeath({ made, firstDue, moves, reworded, due, ended, at }: LedgerEntry, heir: Snap): Inherited {
  const isMove = due !== null && due !== heir.due && ended !== null;
  const move: Move[] = isMove ? [{ how: 'due', on: ended, from: due, to: heir.due, at }] : [];
  return { made, firstDue: firstDue ?? heir.due, moves: [...moves, ...move], reworded: reworded + 1 };
}

function entryOf({ events, tip }: Life, from: Inherited | null, today: Day): LedgerEntry | null {
  const last = events.at(-1);
  const state = tip?.snap ?? last?.before ?? last?.after ?? null;
  // An item that no commit that was read has touched is known from where it stands.
  const at = last?.at ?? tip?.at;
  if (state === null || at === undefined) return null;
  const end = endOf(state, tip === null ? (last?.what ?? 'gone') : null);
  if (end === null) return null;
  const firstDue = from?.firstDue ?? firstDueOf(events, state);
  const ended = endedOn(end, events, state);
  const { id, kind, owner, to, action, text, due } = state;
  return {
    ...{ id, kind, owner, to, action, text },
    made: from === null ? madeOn(events, state) : from.made,
    firstDue,
    due,
    moves: [...(from?.moves ?? []), ...movesOf(events)],
    reworded: from?.reworded ?? 0,
    end,
    ended,
    daysLate: lateness({ end, firstDue, ended, today }),
    at,
  };
}

/** `went` is how it vanished, null where it is there still; null for what was marked as no promise. */
function endOf({ status }: Snap, went: LedgerEvent['what'] | null): End | null {
  if (status === 'done') return 'kept';
  if (status === 'dropped') return 'dropped';
  if (went === null) return 'open';
  if (went === 'denied') return null;
  return went === 'reworded' ? 'reworded' : 'gone';
}

/** The day of its mark; without one that of the commit which first has it so. */
function endedOn(end: End, events: readonly LedgerEvent[], state: Snap): Day | null {
  if (end === 'open') return null;
  if (end === 'gone' || end === 'reworded') return events.at(-1)?.on ?? null;
  const turned = events.findLast(
    ({ before, after }) => after?.status === state.status && before?.status !== after.status,
  );
  return state.closed ?? turned?.on ?? state.said;
}

function madeOn(events: readonly LedgerEvent[], state: Snap): Day | null {
  const made = events.find(({ what }) => what === 'made');
  return made?.after?.said ?? made?.on ?? state.said;
}

function firstDueOf(events: readonly LedgerEvent[], state: Snap): Day | null {
  const dues = events.flatMap(({ before, after }) => [before?.due ?? null, after?.due ?? null]);
  return dues.find((due) => due !== null) ?? state.due;
}

function lateness({
  end,
  firstDue,
  ended,
  today,
}: Pick<LedgerEntry, 'end' | 'firstDue' | 'ended'> & { today: Day }): number | null {
  if (firstDue === null) return null;
  if (end === 'kept') return ended === null ? null : diffDays(ended, firstDue);
  return end === 'open' && today > firstDue ? diffDays(today, firstDue) : null;
}

function byDueDay(a: LedgerEntry, b: LedgerEntry): number {
  const [first, second] = [a, b].map(({ firstDue }) => firstDue ?? '9999-12-31');
  return (
    comparePaths(first ?? '', second ?? '') ||
    comparePaths(a.at.path, b.at.path) ||
    a.at.line - b.at.line ||
    comparePaths(a.id, b.id)
  );
}
