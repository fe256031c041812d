import { diffDays } from '../../dates/civil.ts';
import type { Item } from '../../extract/types.ts';
import { isReady, type QueueContext } from '../context.ts';
import { makeNudge, sourceOf } from '../make.ts';
import { dueTerms, RENEGOTIATE_AFTER } from '../terms.ts';
import { promiseTitle, withoutDay } from '../title.ts';
import type { Nudge } from '../types.ts';
import { term } from '../weights.ts';

/** What I promised and have not done: open, and not snoozed past today. */
export function promises(context: QueueContext): Nudge[] {
  return context.book.commitments
    .filter(({ kind, item }) => kind === 'promise' && isReady(item, context.today))
    .map(({ item, people }) => {
      const title = promiseTitle(withoutDay(item.action, item.duePhrase), item.channel, people.map(context.nameOf));
      return makeNudge(context, {
        id: item.id,
        kind: 'promise',
        title: isLongLate(item, context.today) ? `${title}, or say so: renegotiate` : title,
        people,
        written: item.to.join(' and '),
        channel: item.channel,
        item,
        due: item.due,
        said: item.said,
        source: sourceOf(item),
        reasons: [term('promise', 'you promised it'), ...dueTerms(item, context.today)],
      });
    });
}

function isLongLate(item: Item, today: QueueContext['today']): boolean {
  return item.due !== null && diffDays(today, item.due) > RENEGOTIATE_AFTER;
}
