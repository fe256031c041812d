import type { Channel } from '../channel.ts';
import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { DraftSubject } from './draft-types.ts';
import { LONG_LATE } from './keep-by.ts';

/** The message for a nudge's kind. Kinds that are missing here are not for anybody: a trip, an article, a habit. */
const BY_KIND: ReadonlyMap<string, string> = new Map([
  ['renegotiate', 'renegotiate'],
  ['awaiting', 'chase'],
  ['opportunity', 'interest'],
  ['call', 'call'],
  ['agenda', 'agenda'],
  ['feedback', 'feedback'],
  ['past-client', 'past-client'],
  ['value-call', 'value-call'],
  ['handwritten', 'card'],
]);

/** The message for a promise, by how it is carried out. */
const BY_CHANNEL: Record<Channel, string> = {
  call: 'call',
  email: 'send',
  message: 'kept',
  intro: 'intro',
  meet: 'meet',
  write: 'send',
  handwritten: 'card',
  travel: 'kept',
  send: 'send',
  pay: 'kept',
  other: 'kept',
};

/** Days of silence after which one does not simply write again. */
const LONG_SILENCE = 180;

/**
 * Which message a nudge asks for: the name of a template. Null where there is nobody to write to. `last` is the day of the
 * last conversation with the person, null for none.
 */
export function draftKindOf({ kind, channel, due, clock }: DraftSubject, last: Day | null, today: Day): string | null {
  if (kind === 'promise') {
    const isLongLate = due !== null && diffDays(today, due) > LONG_LATE;
    return isLongLate ? 'renegotiate' : BY_CHANNEL[channel];
  }
  if (kind === 'follow-up') return clock === 'cold' ? 'follow-up-late' : 'follow-up';
  if (kind === 'keep-in-touch') {
    return last === null || diffDays(today, last) >= LONG_SILENCE ? 'reconnect' : 'keep-in-touch';
  }
  return BY_KIND.get(kind) ?? null;
}
