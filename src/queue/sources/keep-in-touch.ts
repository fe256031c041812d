import type { Touches } from '../../book/touches.ts';
import { type ContactState, stateOf } from '../../book/warmth.ts';
import { type Cadence, isSpan } from '../../config/durations.ts';
import { diffDays } from '../../dates/civil.ts';
import type { Day } from '../../dates/day.ts';
import { formatDay } from '../../dates/format.ts';
import { every, span } from '../../words.ts';
import type { QueueContext } from '../context.ts';
import { latestFew } from '../few.ts';
import { derivedId, makeNudge } from '../make.ts';
import { reaching } from '../reach.ts';
import type { RankedNudge, Reason } from '../types.ts';
import { term } from '../weights.ts';

/** Days since the last touch after which a cadence is no longer meant, unless it is a very long one. */
const GONE = 730;
/** Contacts never spoken with, of whom an address book may hold hundreds, come a few at a time. */
const MOST_NEVER = 3;

/**
 * Contacts whose cadence has passed since the last contact: gently from the ideal on, pressing once the longest is over.
 * Not while the follow-up clock runs for them, nor with a conversation ahead within the cadence.
 */
export function keepInTouch(context: QueueContext): RankedNudge[] {
  const { book, today } = context;
  const made = [...book.people.values()].flatMap((person) => {
    if (person.cadence === null || context.waitingSince(person.key) !== null) return [];
    const touches = context.touchesOf(person.key);
    const state = stateOf(book, person, today, touches);
    const reason = cadenceTerm(today, person.cadence, state, touches.ahead);
    return reason === null ? [] : nudgeFor(context, state, reason);
  });
  const never = made.filter(({ said }) => said === null);
  return [...made.filter(({ said }) => said !== null), ...latestFew(never, MOST_NEVER)];
}

function cadenceTerm(today: Day, cadence: Cadence, state: ContactState, ahead: Touches['ahead']): Reason | null {
  const { touched, since, past } = state;
  const { ideal, most } = cadence;
  if (ahead.some(({ day }) => diffDays(day, today) <= ideal)) return null;
  if (touched === null || since === null || past === null) return term('cadence-never', 'no conversation noted yet');
  if (past < 0 || since > Math.max(GONE, most)) return null;
  const name = since >= most ? 'cadence-long' : since >= (ideal + most) / 2 ? 'cadence-over' : 'cadence-due';
  const meant = isSpan(cadence) ? `${every(ideal)}, ${span(most)} at most` : every(ideal);
  return term(name, `last in touch ${formatDay(touched, { style: 'relative', today })}, meant ${meant}`);
}

function nudgeFor(context: QueueContext, { person, last, touched }: ContactState, reason: Reason): RankedNudge[] {
  const path = last?.path ?? person.path;
  // A cadence comes from a contact note, so there is a path; without one there is nothing to point at.
  if (path === null) return [];
  return [
    makeNudge(context, {
      id: derivedId('keep-in-touch', person.key),
      kind: 'keep-in-touch',
      title: () => `Get in touch with ${context.nameOf(person.key).short}`,
      people: [person.key],
      channel: reaching(person),
      item: null,
      said: touched,
      source: { path, line: last?.line ?? 1, quote: last?.excerpt ?? '' },
      reasons: [term('keep-in-touch', 'you mean to keep in touch'), reason],
    }),
  ];
}
