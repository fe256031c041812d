import { neighboursOf } from '../edit/find-line.ts';
import { ticksIn } from '../edit/own-block.ts';
import { asCarried } from '../edit/own-line.ts';
import type { LineEdit } from '../edit/types.ts';
import { planChanges } from '../edit/write-edits.ts';
import { NudgeError } from '../errors.ts';
import { splitSource } from '../note/source.ts';
import { listed, shorten } from '../words.ts';
import type { Action } from './action.ts';
import { textIfThere } from './note-text.ts';
import { note } from './output.ts';
import { joinPlans, type Plan } from './plan.ts';
import { say } from './say.ts';
import type { Session } from './session.ts';
import { actionOf, planTicks, type Tick } from './tick-plan.ts';
import { writeRecorded } from './write.ts';

/** Ticks that are carried together: of items of one note, since these may share a line, and saying the same. */
interface Group {
  action: Action;
  ticks: Tick[];
}

/** Ticks with what is to be written for them. */
interface Planned {
  ticks: readonly Tick[];
  plan: Plan;
}

/**
 * Carries the ticks in notes of nudge's own (in their blocks, see `edit/own-block.ts`) to the items they are tied to, as
 * `tick-plan.ts` says. All of them are one command for `nudge undo`. In the notes themselves each is marked as carried,
 * which undo leaves, so that what was taken back is not carried again. A tick that can't be carried is said, and stays.
 *
 * Whether anything was written; false for notes that are not there or not nudge's.
 */
export async function carryTicks(session: Session, paths: readonly string[]): Promise<boolean> {
  const ticks = paths.flatMap((path) => ticksOf(path, textIfThere(session, path)));
  const planned: Planned[] = [];
  for (const group of groupsOf(session, ticks)) planned.push(...(await planGroup(session, group, planned)));
  if (planned.length === 0) return false;
  const plan = joinPlans(planned.map((each) => each.plan));
  const from = new Map(planned.flatMap((each) => each.ticks.map(({ id, path }) => [id, path])));
  const carried = ticks.filter(({ id }) => from.has(id));
  const where = listed([...new Set(carried.map(({ path }) => path))]);
  try {
    writeRecorded(session, plan.edits, `ticks in ${where}`, carried.map(markCarried));
  } catch (error) {
    // A vault that can't be written can still be shown.
    if (!(error instanceof NudgeError)) throw error;
    say(session.io, `${where}: the ticks stay there: ${error.message}`, error.hint);
    return false;
  }
  for (const { id, did, what, path: at, line } of plan.changed)
    note(session, `${(id === null ? undefined : from.get(id)) ?? where}: ${did}  ${what}  ${at}:${line}`);
  if (plan.changed.length > 0 && session.stateFolder !== null) note(session, 'nudge undo takes it back.');
  return true;
}

function ticksOf(path: string, note: string): Tick[] {
  const { lines } = splitSource(note);
  return ticksIn(note).map((tick) => ({ ...tick, path, near: neighboursOf(lines, tick.line) }));
}

function groupsOf({ book, today }: Session, ticks: readonly Tick[]): Group[] {
  const groups = new Map<string, Group>();
  // Two ticks for one item are one.
  for (const tick of new Map(ticks.map((each) => [each.id, each])).values()) {
    const action = actionOf(tick, today);
    if (action === null) continue;
    const key = JSON.stringify([book.items.get(tick.id)?.path ?? [tick.path, tick.line], action]);
    const group = groups.get(key) ?? { action, ticks: [] };
    group.ticks.push(tick);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Plans ticks together; where that is refused, one by one, so that one of them does not keep the others back. */
async function planGroup(session: Session, { action, ticks }: Group, before: readonly Planned[]): Promise<Planned[]> {
  try {
    const plan = await planTicks(session, ticks, action);
    // Together with the rest it must be possible, too.
    planChanges(session.root, [...before.flatMap((each) => each.plan.edits), ...plan.edits]);
    return [{ ticks, plan }];
  } catch (error) {
    if (!(error instanceof NudgeError)) throw error;
    const [tick, ...more] = ticks;
    if (tick !== undefined && more.length === 0) {
      sayRefused(session, tick, error);
      return [];
    }
  }
  const planned: Planned[] = [];
  for (const tick of ticks) {
    planned.push(...(await planGroup(session, { action, ticks: [tick] }, [...before, ...planned])));
  }
  return planned;
}

function markCarried({ path, line, text, near }: Tick): LineEdit {
  return { op: 'replace', path, line, expected: text, near, replacement: asCarried(text) };
}

function sayRefused(session: Session, { path, line, words }: Tick, error: NudgeError): void {
  const title = /^\*\*(.{1,200}?)\*\*/.exec(words)?.[1] ?? words;
  const message = `${path}:${line}: the tick at ${JSON.stringify(shorten(title, 60))} stays there: ${error.message}`;
  say(session.io, message, error.hint);
}
