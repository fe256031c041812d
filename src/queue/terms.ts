import { workingDaysBetween } from '../book/clock.ts';
import { closeness, foldStage } from '../book/stages.ts';
import type { Person } from '../book/types.ts';
import type { Config } from '../config/types.ts';
import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { formatDay } from '../dates/format.ts';
import type { Item } from '../extract/types.ts';
import { count } from '../words.ts';
import { keepBy, LONG_LATE, WONDER_DAYS } from './keep-by.ts';
import type { Reason } from './types.ts';
import { isTerm, type Term, term } from './weights.ts';

/** At most this many minutes find a place on any day. */
const EASY_MINUTES = 15;

/**
 * Terms of an item of mine by its day: the working days that are left, or how late it is. Without a day the rule of 48
 * hours holds, without any day nothing.
 */
export function dueTerms(item: Item, today: Day, workDays: readonly number[]): Reason[] {
  const by = keepBy(item, workDays);
  if (by === null) return [];
  const left = workingDaysBetween(today, by, workDays);
  if (item.due !== null) return [item.due < today ? lateTerm(item.due, today) : dueTerm(item.due, today, left)];
  const said = `said ${formatDay(item.said ?? by, { style: 'relative', today })}, no date named`;
  if (by >= today) return [term(left === 0 ? 'no-date-last' : 'no-date', said)];
  return [term(pastRuleTerm(diffDays(today, by)), said)];
}

/** What is soon done and can be kept today only. */
export function lastDayTerms(item: Item, minutes: number, today: Day, workDays: readonly number[]): Reason[] {
  const by = keepBy(item, workDays);
  const isLast = by !== null && by >= today && workingDaysBetween(today, by, workDays) === 0;
  return isLast && minutes <= EASY_MINUTES ? [term('easily-kept', 'easily kept today')] : [];
}

function dueTerm(due: Day, today: Day, left: number): Reason {
  const reason = `due ${formatDay(due, { style: 'relative', today })}`;
  return term(dueTermName(left), left === 0 && due > today ? `${reason}, no working day before then` : reason);
}

function dueTermName(left: number): Term {
  if (left === 0) return 'due-today';
  if (left === 1) return 'due-tomorrow';
  if (left <= 3) return 'due-soon';
  if (left <= 5) return 'due-week';
  return left <= 15 ? 'due-later' : 'due-far';
}

function lateTerm(due: Day, today: Day): Reason {
  const days = diffDays(today, due);
  const reason = `${count(days, 'day')} late`;
  if (days <= LONG_LATE) return term('late', reason);
  return term(days <= WONDER_DAYS.named ? 'late-week' : 'late-month', reason);
}

function pastRuleTerm(days: number): Term {
  if (days <= WONDER_DAYS.unnamed) return 'no-date-late';
  return days <= 90 ? 'no-date-old' : 'no-date-stale';
}

/** Terms of an item's priority mark. */
export function priorityTerms(item: Item): Reason[] {
  return item.priority === null ? [] : [term(`priority-${item.priority}`, `marked ${item.priority}`)];
}

/** Terms of what a person is to me: relation and stage. */
export function personTerms(person: Person | null, config: Config): Reason[] {
  if (person === null) return [];
  const reasons: Reason[] = [];
  const relation = `relation-${person.contact?.relation?.trim().toLowerCase() ?? ''}`;
  if (isTerm(relation)) reasons.push(term(relation, `a ${relation.slice('relation-'.length)}`));
  const stage = foldStage(person.stage);
  const own = stageTerm(stage, config);
  if (own !== null) reasons.push(term(own, `stage: ${stage}`));
  return reasons;
}

/** The stages of the default list by name; a vault's own stages count a little once they are past the first. */
function stageTerm(stage: string, config: Config): Term | null {
  const name = `stage-${stage}`;
  if (stage !== 'own' && isTerm(name)) return name;
  return (closeness(config.stages, stage) ?? 0) > 0 ? 'stage-own' : null;
}
