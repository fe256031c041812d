import type { Conversation } from '../../book/types.ts';
import { isUnwritten } from '../../book/unwritten.ts';
import { diffDays } from '../../dates/civil.ts';
import { formatDay } from '../../dates/format.ts';
import type { QueueContext } from '../context.ts';
import { latestFew } from '../few.ts';
import { idOfNote, makeNudge } from '../make.ts';
import { whoOf } from '../title-person.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';

/** Days in which one remembers well, and after which what was said is gone. */
const AGES = { fresh: 2, gone: 14 };
const MINUTES = 5;
const MOST = 3;

/** Conversations that are known of, by a calendar or a list of attendees, but of which nothing is written. */
export function noteGaps(context: QueueContext): RankedNudge[] {
  const gaps = new Map<string, RankedNudge>();
  for (const conversation of context.book.conversations) {
    const age = diffDays(context.today, conversation.day);
    if (age < 1 || age > AGES.gone || conversation.people.length === 0 || !isUnwritten(conversation)) continue;
    const nudge = gapOf(context, conversation, age);
    if (!gaps.has(nudge.id)) gaps.set(nudge.id, nudge);
  }
  return latestFew([...gaps.values()], MOST);
}

function gapOf(context: QueueContext, { day, people, path, line }: Conversation, age: number): RankedNudge {
  const when = formatDay(day, { style: 'relative', today: context.today });
  return makeNudge(context, {
    id: idOfNote('note-gap', path, day),
    kind: 'note-gap',
    title: () => `Write down what came of meeting ${whoOf(people.map(context.nameOf))}`,
    people,
    channel: 'write',
    item: null,
    minutes: MINUTES,
    // A few words will do, on whatever is at hand.
    needs: [],
    said: day,
    source: { path, line, quote: '' },
    reasons: [
      term('note-gap', `you met ${when}, nothing is written`),
      term(age <= AGES.fresh ? 'gap-fresh' : 'gap-fading', age <= AGES.fresh ? 'you still remember' : 'memory fades'),
    ],
  });
}
