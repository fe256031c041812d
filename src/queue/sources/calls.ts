import type { ListEntry } from '../../book/types.ts';
import { listed } from '../../words.ts';
import { isReady, type QueueContext } from '../context.ts';
import { makeNudge, sourceOf } from '../make.ts';
import { dueTerms } from '../terms.ts';
import { callTitle } from '../title.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';

/** Open bullets of lists of calls, with the number ready. */
export function calls(context: QueueContext): RankedNudge[] {
  return openEntries(context, 'calls').map(({ item, people, phone }) =>
    makeNudge(context, {
      id: item.id,
      kind: 'call',
      title: () => callTitle(item.action, phone?.written ?? null),
      people,
      written: listed(item.to),
      channel: 'call',
      item,
      due: item.due,
      said: item.said,
      source: sourceOf(item),
      phone,
      reasons: [
        term('call', 'on your list of calls'),
        ...(item.due === null ? [] : dueTerms(item, context.today, context.config.workDays)),
      ],
    }),
  );
}

/** The bullets of a list that are open and ready. */
export function openEntries(context: QueueContext, list: string): ListEntry[] {
  return context.book.lists.filter((entry) => entry.list === list && isReady(entry.item, context.today));
}
