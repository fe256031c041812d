import { closeness, foldStage } from '../book/stages.ts';
import type { Person } from '../book/types.ts';
import type { Config } from '../config/types.ts';
import { addDays, diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { formatDay } from '../dates/format.ts';
import type { Item } from '../extract/types.ts';
import { count } from '../words.ts';
import type { Reason } from './types.ts';
import { isTerm, type Term, term } from './weights.ts';

/** Hours the rule for a promise without a day allows, in days: follow up within 48 hours. */
const DEFAULT_RULE_DAYS = 2;

/** Days late after which a promise is better renegotiated than kept in silence. */
export const RENEGOTIATE_AFTER = 7;

/** At most this many minutes is quick. */
const QUICK_MINUTES = 5;

/** Terms of an item of mine by its day: due or late; without a day the rule of 48 hours, without any day nothing. */
export function dueTerms(item: Item, today: Day): Reason[] {
  if (item.due !== null) return [dueTerm(item.due, today)];
  if (item.said === null) return [];
  const said = `said ${formatDay(item.said, { style: 'relative', today })}, no date named`;
  const over = diffDays(today, addDays(item.said, DEFAULT_RULE_DAYS));
  if (over <= 0) return [term('no-date', said)];
  if (over <= 5) return [term('no-date-late', said)];
  return [term(over <= 90 ? 'no-date-old' : 'no-date-stale', said)];
}

function dueTerm(due: Day, today: Day): Reason {
  const days = diffDays(due, today);
  if (days < 0) return lateTerm(-days);
  return term(dueTermName(days), `due ${formatDay(due, { style: 'relative', today })}`);
}

function dueTermName(days: number): Term {
  if (days === 0) return 'due-today';
  if (days === 1) return 'due-tomorrow';
  if (days <= 3) return 'due-soon';
  if (days <= 7) return 'due-week';
  return days <= 21 ? 'due-later' : 'due-far';
}

function lateTerm(days: number): Reason {
  const reason = `${count(days, 'day')} late`;
  if (days <= RENEGOTIATE_AFTER) return term('late', reason);
  return term(days <= 30 ? 'late-week' : 'late-month', reason);
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

/** The term of what fits into a few minutes. */
export function quickTerms(minutes: number): Reason[] {
  return minutes <= QUICK_MINUTES ? [term('quick', `takes ${count(minutes, 'minute')}`)] : [];
}
