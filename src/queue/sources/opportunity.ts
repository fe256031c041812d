import type { Opportunity } from '../../book/types.ts';
import { diffDays, maxDay } from '../../dates/civil.ts';
import type { Day } from '../../dates/day.ts';
import { count } from '../../words.ts';
import { isReady, type QueueContext } from '../context.ts';
import { makeNudge, sourceOf } from '../make.ts';
import { shownName } from '../naming.ts';
import { opportunityTitle } from '../title.ts';
import type { RankedNudge, Reason } from '../types.ts';
import { type Term, term } from '../weights.ts';

/** Days after which interest is ripe to be asked after, cools, is faint, and is left alone. */
const AGES = { ripe: 14, cooling: 42, faint: 90, gone: 365 };

/** Days after its start within which interest counts as ready rather than merely ripe. */
const READY_DAYS = 30;

/** Soft interest, asked after gently: not before two weeks have passed, nor before its own time, and never for ever. */
export function opportunities(context: QueueContext): RankedNudge[] {
  return context.book.opportunities.flatMap((opportunity) => {
    const { item, person } = opportunity;
    const reason = isReady(item, context.today) ? ripeness(context, opportunity) : null;
    if (reason === null) return [];
    return makeNudge(context, {
      id: item.id,
      kind: 'opportunity',
      title: () =>
        opportunityTitle(item.action, person === null ? shownName(item.owner) : context.nameOf(person).short),
      people: person === null ? [] : [person],
      written: item.owner,
      channel: 'message',
      item,
      said: item.said,
      source: sourceOf(item),
      reasons: [term('opportunity', 'showed interest'), reason],
    });
  });
}

/** How ripe interest is, from the day it was said or its own start; null where it is too early or too late to ask. */
function ripeness({ today, touchesOf }: QueueContext, { item, person }: Opportunity): Reason | null {
  if (item.said === null) return term('interest-ripe', 'no day is known for it');
  const start = item.start ?? item.scheduled;
  const talked = person === null ? undefined : touchesOf(person).spoken.at(-1)?.day;
  // Whoever was there since could be asked; ask again only after another two weeks.
  if (start !== null && start > item.said) {
    const asked = talked !== undefined && talked >= start && diffDays(today, talked) < AGES.ripe;
    return asked ? null : readiness(today, start);
  }
  const quiet = diffDays(today, talked === undefined ? item.said : maxDay(talked, item.said));
  const age = diffDays(today, item.said);
  if (quiet < AGES.ripe || age >= AGES.gone) return null;
  return term(ageTerm(age), `said ${count(age, 'day')} ago`);
}

function readiness(today: Day, start: Day): Reason | null {
  const since = diffDays(today, start);
  if (since >= AGES.gone) return null;
  return term(since <= READY_DAYS ? 'interest-ready' : ageTerm(since), 'the time they spoke of has come');
}

function ageTerm(days: number): Term {
  if (days >= AGES.faint) return 'interest-faint';
  return days >= AGES.cooling ? 'interest-cooling' : 'interest-ripe';
}
