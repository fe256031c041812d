import { foldStage } from '../../book/stages.ts';
import type { Conversation, Person } from '../../book/types.ts';
import { diffDays } from '../../dates/civil.ts';
import { formatDay } from '../../dates/format.ts';
import type { QueueContext } from '../context.ts';
import { latestFew } from '../few.ts';
import { derivedId, makeNudge } from '../make.ts';
import { relationOf, writingTo } from '../reach.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';

/** Minutes from which a meeting is a major one; a workshop always is. */
const MAJOR_MINUTES = 90;

/** Days within which it can still be asked about, and within which it is fresh. */
const AGES = { fresh: 7, gone: 21 };
const MOST = 3;

/** Clients after a major meeting, from the next day on, of whom nothing was asked and with whom nothing followed. */
export function feedback(context: QueueContext): RankedNudge[] {
  const asked = new Set<string>();
  const made = context.book.conversations.toReversed().flatMap((conversation) => {
    const age = diffDays(context.today, conversation.day);
    if (age < 1 || age > AGES.gone || !isMajor(conversation)) return [];
    const client = conversation.people
      .flatMap((key) => context.book.people.get(key) ?? [])
      .find((person) => isClient(person) && isQuietSince(context, person, conversation));
    if (client === undefined || asked.has(client.key)) return [];
    asked.add(client.key);
    return feedbackFrom(context, client, conversation);
  });
  return latestFew(made, MOST);
}

function isMajor({ kind, minutes }: Conversation): boolean {
  return kind === 'workshop' || (kind !== 'event' && minutes !== null && minutes >= MAJOR_MINUTES);
}

function isClient(person: Person): boolean {
  return relationOf(person) === 'client' || foldStage(person.stage) === 'client';
}

/** No conversation since, and no promise to ask: that would be the same act under two names. */
function isQuietSince({ book, touchesOf }: QueueContext, person: Person, { day }: Conversation): boolean {
  if ((touchesOf(person.key).spoken.at(-1)?.day ?? day) > day) return false;
  return !(book.commitmentsOf.get(person.key) ?? []).some(
    ({ kind, item }) => kind === 'promise' && item.status === 'open' && /\bfeedback\b/i.test(item.text),
  );
}

function feedbackFrom(context: QueueContext, person: Person, conversation: Conversation): RankedNudge {
  const { day, kind, path, line, excerpt } = conversation;
  const { today } = context;
  const when = formatDay(day, { style: 'relative', today });
  const what = kind === 'workshop' ? 'a workshop' : 'a long meeting';
  return makeNudge(context, {
    id: derivedId('feedback', person.key),
    kind: 'feedback',
    title: () => `Ask ${context.nameOf(person.key).short} what worked and what did not`,
    people: [person.key],
    channel: writingTo(person),
    item: null,
    said: day,
    source: { path, line, quote: excerpt },
    reasons: [
      term('feedback', `${what} ${when}, nothing asked since`),
      term(diffDays(today, day) <= AGES.fresh ? 'feedback-fresh' : 'feedback-late', 'while they still remember'),
    ],
  });
}
