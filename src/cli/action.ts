import type { Day } from '../dates/day.ts';
import { formatDay } from '../dates/format.ts';
import { type Marked, markDone, markDropped, notAPromise, type Place, setDue, snooze } from '../edit/mark.ts';
import { NudgeError } from '../errors.ts';
import type { Item } from '../extract/types.ts';
import { shorten } from '../words.ts';

/** What is to become of an item. */
export type Action =
  | { kind: 'done'; on: Day }
  | { kind: 'snooze'; until: Day }
  | { kind: 'renegotiate'; due: Day }
  | { kind: 'drop'; on: Day }
  | { kind: 'not-a-promise' };

const NOTHING = 'Nothing was changed.';

/** What an action writes beside an item. */
export function markBy(action: Action): (line: string, place: Place) => Marked {
  return (line, place) => {
    switch (action.kind) {
      case 'done':
        return markDone(line, { day: action.on, ...place });
      case 'drop':
        return markDropped(line, { day: action.on, ...place });
      case 'snooze':
        return snooze(line, { until: action.until, ...place });
      case 'renegotiate':
        return setDue(line, { day: action.due, ...place });
      case 'not-a-promise':
        return notAPromise(line, place);
    }
  };
}

/** What became of an item, for the receipt. */
export function didOf(action: Action, today: Day): string {
  switch (action.kind) {
    case 'done':
      return 'done';
    case 'drop':
      return 'dropped';
    case 'snooze':
      return `snoozed to ${formatDay(action.until, { style: 'short', today })}`;
    case 'renegotiate':
      return `now due ${formatDay(action.due, { style: 'short', today })}`;
    case 'not-a-promise':
      return 'not a promise';
  }
}

/** Why nothing need be written: the item is already what it is to become. Null where it is not. */
export function settledAs({ status, scheduled, due, closed }: Item, action: Action): string | null {
  if (action.kind === 'snooze') {
    return status === 'open' && scheduled === action.until ? 'already snoozed to that day' : null;
  }
  if (action.kind === 'renegotiate') return status === 'open' && due === action.due ? 'already due on that day' : null;
  const wanted = action.kind === 'done' ? 'done' : action.kind === 'drop' ? 'dropped' : null;
  if (wanted === null || status !== wanted) return null;
  return closed === null ? `already ${wanted}` : `already ${wanted} on ${closed}`;
}

/** What is worth knowing of it: that what is put off past its due day will be late. What is late already is no news. */
export function asideOf({ due }: Item, action: Action, today: Day): string | null {
  if (action.kind !== 'snooze' || due === null || due < today || due >= action.until) return null;
  const day = formatDay(due, { style: 'short', today });
  return `past its due day, ${day}, which stays: say so, or agree a new one (nudge draft --until)`;
}

/** Throws a `refused` error where an item can't become this: what is done or dropped can't be put off. */
export function refuseClosed({ path, line, text, status }: Item, { kind }: Action): void {
  if ((kind !== 'snooze' && kind !== 'renegotiate') || status === 'open') return;
  const found = `${JSON.stringify(shorten(text, 60))}, which is ${status}`;
  throw new NudgeError('refused', `${path}:${line}: expected an open item to ${kind}, found ${found}`, NOTHING);
}

/**
 * Sees that a mark is read back as it was meant; if not, it is better that nothing is written. An item that is no longer
 * found once it is done or dropped is as good as closed.
 */
export function checkMark({ path, line, text }: Item, after: Item | undefined, action: Action): void {
  if (isUnderstood(after, action)) return;
  const expected = `expected the mark to be understood beside ${JSON.stringify(shorten(text, 60))}`;
  const hint = `${NOTHING} Mark it by hand there, and please report it.`;
  throw new NudgeError('refused', `${path}:${line}: ${expected}, found that it would not be`, hint);
}

function isUnderstood(after: Item | undefined, action: Action): boolean {
  switch (action.kind) {
    case 'snooze':
      return after?.scheduled === action.until || after?.start === action.until;
    case 'renegotiate':
      return after?.due === action.due;
    case 'not-a-promise':
      return after === undefined;
    default:
      return after === undefined || after.status === (action.kind === 'done' ? 'done' : 'dropped');
  }
}
