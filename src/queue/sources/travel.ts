import type { QueueContext } from '../context.ts';
import { makeNudge, sourceOf } from '../make.ts';
import { dueTerms } from '../terms.ts';
import { travelTitle } from '../title.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';
import { openEntries } from './calls.ts';

/** Open bullets of lists of travel to organise. */
export function travel(context: QueueContext): RankedNudge[] {
  return openEntries(context, 'travel').map(({ item, people }) =>
    makeNudge(context, {
      id: item.id,
      kind: 'travel',
      title: () => travelTitle(item.action),
      people,
      channel: item.channel === 'other' ? 'travel' : item.channel,
      item,
      due: item.due,
      said: item.said,
      source: sourceOf(item),
      reasons: [
        term('travel', 'on your list of travel'),
        ...(item.due === null ? [] : dueTerms(item, context.today, context.config.workDays)),
      ],
    }),
  );
}
