import { openFollowUp } from '../../book/clock.ts';
import { type Touches, touchesOf } from '../../book/touches.ts';
import type { Person } from '../../book/types.ts';
import { diffDays } from '../../dates/civil.ts';
import { formatDay } from '../../dates/format.ts';
import type { QueueContext } from '../context.ts';
import { derivedId, makeNudge } from '../make.ts';
import type { Nudge, Reason } from '../types.ts';
import { term } from '../weights.ts';

/**
 * Contacts whose cadence has passed since the last contact. Not while the follow-up clock runs for them, nor with a
 * conversation ahead within the cadence.
 */
export function keepInTouch(context: QueueContext): Nudge[] {
  const { book, today, config } = context;
  return [...book.people.values()].flatMap((person) => {
    if (person.cadence === null || openFollowUp(book, person.key, today, config.workDays) !== null) return [];
    const touches = touchesOf(book, person.key, today);
    const reason = cadenceTerm(context, person.cadence, touches);
    return reason === null ? [] : nudgeFor(context, person, touches, reason);
  });
}

function cadenceTerm(context: QueueContext, cadence: number, { last, ahead }: Touches): Reason | null {
  const { today } = context;
  if (ahead.some(({ day }) => diffDays(day, today) <= cadence)) return null;
  if (last === null) return term('cadence-never', 'no conversation noted yet');
  const days = diffDays(today, last);
  if (days < cadence) return null;
  const name = days >= cadence * 2 ? 'cadence-long' : days >= cadence * 1.5 ? 'cadence-over' : 'cadence-due';
  return term(name, `last in touch ${formatDay(last, { style: 'relative', today })}, meant every ${span(cadence)}`);
}

function span(days: number): string {
  if (days % 7 === 0) return days === 7 ? 'week' : `${days / 7} weeks`;
  return days === 1 ? 'day' : `${days} days`;
}

function nudgeFor(context: QueueContext, person: Person, touches: Touches, reason: Reason): Nudge[] {
  const day = touches.talked.at(-1);
  const last = (context.book.conversationsOf.get(person.key) ?? []).findLast(
    (conversation) => conversation.day === day,
  );
  const path = last?.path ?? person.path;
  // A cadence comes from a contact note, so there is a path; without one there is nothing to point at.
  if (path === null) return [];
  return [
    makeNudge(context, {
      id: derivedId('keep-in-touch', person.key),
      kind: 'keep-in-touch',
      title: `Get in touch with ${context.nameOf(person.key).short}`,
      people: [person.key],
      channel: person.contact?.phone != null ? 'call' : person.contact?.email != null ? 'email' : 'message',
      item: null,
      said: touches.last,
      source: { path, line: last?.line ?? 1, quote: last?.excerpt ?? '' },
      reasons: [term('keep-in-touch', 'you mean to keep in touch'), reason],
    }),
  ];
}
