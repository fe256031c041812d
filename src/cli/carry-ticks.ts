import type { Day } from '../dates/day.ts';
import { ticksIn } from '../edit/own-block.ts';
import { asCarried } from '../edit/own-line.ts';
import type { LineEdit } from '../edit/types.ts';
import { planChanges } from '../edit/write-edits.ts';
import { NudgeError } from '../errors.ts';
import type { Item } from '../extract/types.ts';
import { resolveInside } from '../vault/paths.ts';
import { readNote } from '../vault/read.ts';
import { shorten } from '../words.ts';
import { planActs } from './act.ts';
import { type Action, refusal } from './action.ts';
import { logOf, planLog } from './log-plan.ts';
import { findTarget } from './one-item.ts';
import { note } from './output.ts';
import { joinPlans, type Plan } from './plan.ts';
import { say } from './say.ts';
import type { Session } from './session.ts';
import { writeRecorded } from './write.ts';

type Tick = ReturnType<typeof ticksIn>[number];

/** A tick with the item it speaks of, or with what to do where no item stands behind it. */
interface Carriage {
  ticks: Tick[];
  plan: Plan;
}

/** What is logged for a tick at "get in touch": the box has no room for what was said. */
const IN_TOUCH = 'In touch.';

/**
 * Carries the ticks in a note of nudge's own (its block, see `edit/own-block.ts`) to the items they are tied to: `[x]` is
 * done, `[-]` dropped, on the day that stands beside it, else today. At a nudge that no item stands behind, a tick logs that
 * you were in touch. All of them are one command for `nudge undo`. In the note itself each is marked as carried, which
 * undo leaves, so that what was taken back is not carried again. A tick that can't be carried is said, and stays.
 *
 * Whether anything was written; false for a note that is not there or not nudge's.
 */
export async function carryTicks(session: Session, path: string): Promise<boolean> {
  const text = textOf(session, path);
  const ticks = text === null ? [] : once(ticksIn(text));
  if (ticks.length === 0) return false;
  const done: Carriage[] = [];
  for (const together of groupsOf(session, ticks)) done.push(...(await planGroup(session, path, together, done)));
  if (done.length === 0) return false;
  const plan = joinPlans(done.map((each) => each.plan));
  const carried = done.flatMap((each) => each.ticks);
  writeRecorded(
    session,
    plan.edits,
    `ticks in ${path}`,
    carried.map((tick) => consumption(path, tick)),
  );
  for (const { did, what, path: at, line } of plan.changed) note(session, `${path}: ${did}  ${what}  ${at}:${line}`);
  if (plan.changed.length > 0 && session.stateFolder !== null) note(session, 'nudge undo takes it back.');
  return true;
}

/** The text of a note in the vault; null where there is none that can be read. */
function textOf({ root }: Session, path: string): string | null {
  try {
    const { absolute, exists } = resolveInside(root, path);
    const read = exists ? readNote({ path, absolute }) : null;
    return read !== null && 'text' in read ? read.text : null;
  } catch (error) {
    // A link out of the vault: whoever writes there says so.
    if (error instanceof NudgeError) return null;
    throw error;
  }
}

/** Two ticks for one item are one. */
function once(ticks: readonly Tick[]): Tick[] {
  return [...new Map(ticks.filter((tick) => kindOf(tick) !== null).map((tick) => [tick.id, tick])).values()];
}

function kindOf({ sign }: Tick): 'done' | 'drop' | null {
  if (sign === 'x' || sign === 'X') return 'done';
  return sign === '-' ? 'drop' : null;
}

/** Ticks that are planned together: those of one note that say the same of their items, since items may share a line. */
function groupsOf({ book, today }: Session, ticks: readonly Tick[]): Tick[][] {
  const groups = new Map<string, Tick[]>();
  for (const tick of ticks) {
    const { id, line } = tick;
    const of = book.items.get(id)?.path ?? `line ${line}`;
    const key = JSON.stringify([of, kindOf(tick), dayOf(tick, today)]);
    groups.set(key, [...(groups.get(key) ?? []), tick]);
  }
  return [...groups.values()];
}

/** Plans ticks together; where that is refused, one by one, so that one of them does not keep the others back. */
async function planGroup(
  session: Session,
  path: string,
  ticks: Tick[],
  before: readonly Carriage[],
): Promise<Carriage[]> {
  try {
    const plan = await planTicks(session, ticks);
    // Together with the rest it must be possible, too.
    planChanges(session.root, [...before.flatMap((each) => each.plan.edits), ...plan.edits]);
    return [{ ticks, plan }];
  } catch (error) {
    if (!(error instanceof NudgeError)) throw error;
    const [tick, ...more] = ticks;
    if (tick !== undefined && more.length === 0) {
      sayRefused(session, path, tick, error);
      return [];
    }
  }
  const carried: Carriage[] = [];
  for (const tick of ticks) carried.push(...(await planGroup(session, path, [tick], [...before, ...carried])));
  return carried;
}

async function planTicks(session: Session, ticks: readonly Tick[]): Promise<Plan> {
  const [first] = ticks;
  if (first === undefined) return joinPlans([]);
  const action = actionOf(first, session.today);
  const items: Item[] = [];
  const logs: Plan[] = [];
  for (const tick of ticks) {
    const item = session.book.items.get(tick.id);
    if (item !== undefined) items.push(item);
    else logs.push(await planContact(session, tick, action));
  }
  return joinPlans([await planActs(session, items, action), ...logs]);
}

/** A tick at a nudge that no item stands behind: you were in touch. */
async function planContact(session: Session, { id }: Tick, action: Action): Promise<Plan> {
  if (!id.includes(':')) {
    const hint = 'Its sentence has changed, or is gone. Mark it there by hand; nudge queue --write lists it anew.';
    throw new NudgeError('not-found', 'expected what was ticked in the notes as it was, found no such item', hint);
  }
  const target = findTarget(session, id);
  const log = target.kind === 'person' ? logOf(target.person) : null;
  if (log === null || action.kind !== 'done') throw new NudgeError('refused', ...refusedTarget(target, action));
  return planLog(session, log, { day: action.on, lead: '', words: IN_TOUCH });
}

function refusedTarget(target: ReturnType<typeof findTarget>, action: Action): [message: string, hint: string] {
  if (target.kind !== 'item') return refusal(target, action);
  return ['expected a nudge without an item, found an item', ''];
}

function actionOf(tick: Tick, today: Day): Action {
  return { kind: kindOf(tick) === 'drop' ? 'drop' : 'done', on: dayOf(tick, today) };
}

/** The day that stands beside the tick, unless it is ahead. */
function dayOf({ day }: Tick, today: Day): Day {
  return day !== null && day <= today ? day : today;
}

function consumption(path: string, { line, text }: Tick): LineEdit {
  return { op: 'replace', path, line, expected: text, replacement: asCarried(text) };
}

function sayRefused(session: Session, path: string, { line, words }: Tick, error: NudgeError): void {
  const title = /^\*\*(.{1,200}?)\*\*/.exec(words)?.[1] ?? words;
  const message = `${path}:${line}: the tick at ${JSON.stringify(shorten(title, 60))} stays there: ${error.message}`;
  say(session.io, message, error.hint);
}
