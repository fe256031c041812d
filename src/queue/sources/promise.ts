import type { PersonKey } from '../../book/types.ts';
import { diffDays } from '../../dates/civil.ts';
import type { Item } from '../../extract/types.ts';
import { listed } from '../../words.ts';
import { isReady, type QueueContext } from '../context.ts';
import { makeNudge, sourceOf } from '../make.ts';
import { dueTerms, RENEGOTIATE_AFTER } from '../terms.ts';
import { promiseTitle, withoutDay } from '../title.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';

/** What I promised and have not done: open, and not snoozed past today. */
export function promises(context: QueueContext): RankedNudge[] {
  return context.book.commitments
    .filter(({ kind, item }) => kind === 'promise' && isReady(item, context.today))
    .map(({ item, people }) =>
      makeNudge(context, {
        id: item.id,
        kind: 'promise',
        title: () => titleOf(context, item, people),
        people,
        written: listed(item.to),
        channel: item.channel,
        item,
        due: item.due,
        said: item.said,
        source: sourceOf(item),
        reasons: [term('promise', 'you promised it'), ...dueTerms(item, context.today)],
      }),
    );
}

function titleOf({ nameOf, today }: QueueContext, item: Item, people: readonly PersonKey[]): string {
  const title = promiseTitle(withoutDay(item.action, item.duePhrase), item.channel, people.map(nameOf));
  const longLate = item.due !== null && diffDays(today, item.due) > RENEGOTIATE_AFTER;
  return longLate ? `${title}, or say so: renegotiate` : title;
}
