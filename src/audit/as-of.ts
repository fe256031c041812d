import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Item, ItemStatus } from '../extract/types.ts';

/** How an item stood on a day; `late` is open with its due day past. */
export type Standing = ItemStatus | 'late';

/**
 * An item's status as it was at the end of a day: what was closed later was still open then. A closed item whose mark
 * has no day counts as closed all along, since nothing tells when. Null where it had not been said yet.
 */
export function standingOn(item: Item, day: Day): Standing | null {
  if (item.said !== null && item.said > day) return null;
  if (item.status !== 'open' && (item.closed === null || item.closed <= day)) return item.status;
  return item.due !== null && item.due < day ? 'late' : 'open';
}

/** Whether an item had been said by the day and was still open, late or not. */
export function openOn(item: Item, day: Day): boolean {
  const standing = standingOn(item, day);
  return standing === 'open' || standing === 'late';
}

/** Days from an item's due day to the day (for an open one) or to its closing; negative is early, null is unknown. */
export function lateness(item: Item, day: Day): number | null {
  const standing = standingOn(item, day);
  if (item.due === null || standing === null || standing === 'dropped') return null;
  if (standing === 'done') return item.closed === null ? null : diffDays(item.closed, item.due);
  return diffDays(day, item.due);
}
