import { type Clock, clockAt, workingDaysBetween } from '../../book/clock.ts';
import { formatDay } from '../../dates/format.ts';
import type { QueueContext } from '../context.ts';
import { derivedId, makeNudge } from '../make.ts';
import { writingTo } from '../reach.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';

/** First conversations that nothing has followed yet, by the clock. */
export function followUps(context: QueueContext): RankedNudge[] {
  const { book, today, config } = context;
  return [...book.people.values()].flatMap((person) => {
    const first = context.waitingSince(person.key);
    if (first === null) return [];
    const { conversation } = first;
    const clock = clockAt(workingDaysBetween(conversation.day, today, config.workDays));
    const met = `first met ${formatDay(conversation.day, { style: 'relative', today })}`;
    return makeNudge(context, {
      id: derivedId('follow-up', person.key),
      kind: 'follow-up',
      title: () => titleAt(clock, context.nameOf(person.key).short),
      people: [person.key],
      channel: writingTo(person),
      item: null,
      said: conversation.day,
      clock,
      source: { path: conversation.path, line: conversation.line, quote: conversation.excerpt },
      reasons: [
        term('follow-up', `${met}, no follow-up yet`),
        term(`clock-${clock}`, clock === 'cold' ? 'gone cold: say why you write now' : `the clock is ${clock}`),
      ],
    });
  });
}

/** Past the third working day "lovely to meet you" is late; what is of use to them is not. */
function titleAt(clock: Clock, name: string): string {
  return clock === 'cold' ? `Write to ${name} after all: something of use to them` : `Follow up with ${name}`;
}
