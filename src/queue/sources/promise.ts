import type { PersonKey } from '../../book/types.ts';
import type { Item } from '../../extract/types.ts';
import { listed } from '../../words.ts';
import { isReady, type QueueContext } from '../context.ts';
import { minutesOf } from '../estimate.ts';
import { daysLate, isFreshlyLate, LONG_LATE } from '../keep-by.ts';
import { makeNudge, sourceOf } from '../make.ts';
import { dueTerms, lastDayTerms } from '../terms.ts';
import { promiseTitle, withoutDay } from '../title.ts';
import type { RankedNudge, Reason } from '../types.ts';
import { term } from '../weights.ts';

/** What takes at most so many minutes is done rather than talked about. */
export const SHORT_MINUTES = 5;

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
        reasons: [
          term('promise', 'you promised it'),
          ...dueTerms(item, context.today, context.config.workDays),
          ...minutesTerms(context, item),
        ],
      }),
    );
}

function titleOf({ nameOf }: QueueContext, item: Item, people: readonly PersonKey[]): string {
  return promiseTitle(withoutDay(item.action, item.duePhrase), item.channel, people.map(nameOf));
}

/** What is late but settled as soon as saying so counts as that would; what is easily kept today is not to be late. */
function minutesTerms({ today, config }: QueueContext, item: Item): Reason[] {
  const minutes = minutesOf(item.channel, item, config);
  const isSettling = minutes <= SHORT_MINUTES || item.channel === 'call';
  if (!isSettling || !isFreshlyLate(item, today, config.workDays))
    return lastDayTerms(item, minutes, today, config.workDays);
  if (daysLate(item, today, config.workDays) > LONG_LATE)
    return [term('renegotiate-week', 'a week has passed without a word')];
  return minutes <= SHORT_MINUTES
    ? [term('late-short', 'sooner done than explained')]
    : [term('late-call', 'the call says so and settles it')];
}
