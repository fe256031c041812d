import type { Person } from '../book/types.ts';
import type { Day } from '../dates/day.ts';
import { NudgeError } from '../errors.ts';
import { planActs } from './act.ts';
import { refusal } from './derived.ts';
import { type LogPlace, logOf, planLog } from './log-plan.ts';
import type { Target } from './one-item.ts';
import { joinPlans, type Plan } from './plan.ts';
import type { Session } from './session.ts';

/** What can be done with a line in a log: all but what is to be written into a note. */
export type LoggedTarget = Exclude<Target, { kind: 'note' }>;

/** A line, and the log that it goes into. */
export interface LogLine {
  log: LogPlace;
  words: string;
}

/** On which day it was done, and what is to be logged about each. */
export interface Done {
  day: Day;
  /** Null, or no words, for nothing. */
  line(target: LoggedTarget): Promise<LogLine | null>;
}

/**
 * Plans that all of this is done: items are marked, and what there is to say about them is logged; a nudge that no item
 * stands behind is done by logging the conversation it asked for.
 */
export async function planDone(session: Session, targets: readonly Target[], { day, line }: Done): Promise<Plan> {
  const items = targets.flatMap((target) => (target.kind === 'item' ? [target.item] : []));
  const plans = [await planActs(session, items, { kind: 'done', on: day })];
  for (const target of targets) {
    if (target.kind === 'note') throw new NudgeError('refused', ...refusal(target, { kind: 'done', on: day }));
    const said = await line(target);
    if (said !== null && said.words !== '') {
      plans.push(await planLog(session, said.log, { day, lead: '', words: said.words }));
    }
  }
  return joinPlans(plans);
}

/** The log of somebody with whom I was in touch. Throws where there is no contact note for it. */
export function logOfTouch(person: Person): LogPlace {
  const log = logOf(person);
  if (log !== null) return log;
  const hint = `nudge log ${JSON.stringify(person.name)} "what was said" --new makes one with it.`;
  throw new NudgeError('refused', `expected a contact note of ${person.name} to log it in, found none`, hint);
}
