import type { LedgerEvent } from './telling.ts';
import type { Move } from './types.ts';

/** What an item's events moved: its due day to another or none, or the item to a later day. The first due day is no move. */
export function movesOf(events: readonly LedgerEvent[]): Move[] {
  const moves = events.flatMap(({ what, on, at, before, after }): Move[] => {
    if (what !== 'changed' || before === null || after === null || after.status !== 'open') return [];
    const due = before.due !== null && before.due !== after.due;
    const snoozed = after.scheduled !== null && before.scheduled !== after.scheduled;
    return [
      ...(due ? [{ how: 'due' as const, on, from: before.due, to: after.due, at }] : []),
      ...(snoozed ? [{ how: 'snoozed' as const, on, from: before.scheduled, to: after.scheduled, at }] : []),
    ];
  });
  return moves.filter((move, index) => !isRepeated(move, moves.slice(0, index)));
}

/** Moved alike on two machines, it was moved once: the second begins where the first did, and not where that left off. */
function isRepeated(move: Move, before: readonly Move[]): boolean {
  const same = before.filter(({ how }) => how === move.how);
  return same.at(-1)?.to !== move.from && same.some(({ from, to }) => from === move.from && to === move.to);
}
