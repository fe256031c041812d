import type { Day } from '../dates/day.ts';
import type { ticksIn } from '../edit/own-block.ts';
import type { Neighbours } from '../edit/types.ts';
import { NudgeError } from '../errors.ts';
import type { Item } from '../extract/types.ts';
import { planActs } from './act.ts';
import type { Action } from './action.ts';
import { logOf, planLog } from './log-plan.ts';
import { findTarget } from './one-item.ts';
import { joinPlans, type Plan } from './plan.ts';
import type { Session } from './session.ts';

/** A tick in a note of nudge's own, with the path and line of that note, and what stands around it. */
export type Tick = ReturnType<typeof ticksIn>[number] & { path: string; near: Neighbours };

/** What is logged for a tick at "get in touch": the box has no room for what was said. */
const IN_TOUCH = 'In touch.';

/**
 * What a tick says: `[x]` is done and `[-]` dropped, on the day that stands beside it unless that is ahead, else today.
 * Null for another sign, which is the user's own business.
 */
export function actionOf({ sign, day }: Tick, today: Day): Extract<Action, { kind: 'done' | 'drop' }> | null {
  const on = day !== null && day <= today ? day : today;
  if (sign === 'x' || sign === 'X') return { kind: 'done', on };
  return sign === '-' ? { kind: 'drop', on } : null;
}

/** Plans ticks that all say the same. Throws a `refused` or `not-found` error where one of them can't be carried. */
export async function planTicks(session: Session, ticks: readonly Tick[], action: Action): Promise<Plan> {
  const items: Item[] = [];
  const logs: Plan[] = [];
  for (const tick of ticks) {
    const item = session.book.items.get(tick.id);
    if (item !== undefined) items.push(item);
    else logs.push(await planTouch(session, tick, action));
  }
  return joinPlans([await planActs(session, items, action), ...logs]);
}

/** A tick at a nudge that is made of a person: you were in touch. */
async function planTouch(session: Session, { id }: Tick, action: Action): Promise<Plan> {
  if (!id.includes(':')) {
    const hint = 'Its sentence has changed, or is gone. Mark it there by hand; nudge queue --write lists it anew.';
    throw new NudgeError('not-found', 'expected what was ticked in the notes as it was, found no such item', hint);
  }
  const target = findTarget(session, id);
  const log = target.kind === 'person' ? logOf(target.person) : null;
  if (log !== null && action.kind === 'done') {
    return planLog(session, log, { day: action.on, lead: '', words: IN_TOUCH });
  }
  const found = 'a reminder that is worked out from the notes and has no line to mark';
  const hint = 'Take the tick away, or say what became of it with nudge log.';
  throw new NudgeError(
    'refused',
    `expected an item, or somebody with a contact note to log it in, found ${found}`,
    hint,
  );
}
