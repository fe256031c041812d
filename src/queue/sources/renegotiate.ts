import type { Commitment } from '../../book/types.ts';
import type { Item } from '../../extract/types.ts';
import { listed } from '../../words.ts';
import { isReady, personIn, type QueueContext } from '../context.ts';
import { minutesOf } from '../estimate.ts';
import { daysLate, isFreshlyLate, LONG_LATE } from '../keep-by.ts';
import { makeNudge, sourceOf } from '../make.ts';
import { shownName } from '../naming.ts';
import { needsOf } from '../needs.ts';
import { writingTo } from '../reach.ts';
import { dueTerms } from '../terms.ts';
import { newDayTitle, withoutDay } from '../title.ts';
import { whoOf } from '../title-person.ts';
import type { RankedNudge, Reason } from '../types.ts';
import { term } from '../weights.ts';
import { SHORT_MINUTES } from './promise.ts';

/** To say that it will be later, and by when, takes no more. */
const MINUTES = 2;

/**
 * What I promised and did not keep in time: whoever waits is told, and a new day agreed. It bears the item's id, as the
 * promise itself does, so that the two become one nudge: saying so, or keeping it where only that can be done here.
 */
export function renegotiations(context: QueueContext): RankedNudge[] {
  return context.book.commitments
    .filter((commitment) => wantsNewDay(context, commitment))
    .map((commitment) => newDayFor(context, commitment));
}

/** A promise without a day is past asking about soon; one with a day stays one until it is kept, moved or dropped. */
function wantsNewDay({ today, config }: QueueContext, { kind, item, people }: Commitment): boolean {
  if (kind !== 'promise' || !isReady(item, today) || daysLate(item, today, config.workDays) === 0) return false;
  const isAwaited = people.length > 0 || item.to.length > 0;
  const isLong = minutesOf(item.channel, item, config) > SHORT_MINUTES;
  return isAwaited && isLong && (item.due !== null || isFreshlyLate(item, today, config.workDays));
}

function newDayFor(context: QueueContext, { item, people }: Commitment): RankedNudge {
  const channel = writingTo(personIn(context, people[0]));
  const who = (): string => (people.length > 0 ? whoOf(people.map(context.nameOf)) : shownName(listed(item.to)));
  return makeNudge(context, {
    id: item.id,
    kind: 'renegotiate',
    title: () => newDayTitle(withoutDay(item.action, item.duePhrase), who(), item.due !== null),
    people,
    written: listed(item.to),
    channel,
    item,
    minutes: MINUTES,
    needs: needsOf(channel, null),
    due: item.due,
    said: item.said,
    source: sourceOf(item),
    reasons: [sayingSo(context, item), ...dueTerms(item, context.today, context.config.workDays)],
  });
}

function sayingSo({ today, config }: QueueContext, item: Item): Reason {
  if (!isFreshlyLate(item, today, config.workDays)) return term('renegotiate-old', 'say so, late as it is');
  return daysLate(item, today, config.workDays) <= LONG_LATE
    ? term('renegotiate', 'say so before they notice')
    : term('renegotiate-week', 'a week has passed without a word');
}
