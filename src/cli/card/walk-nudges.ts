import type { Day } from '../../dates/day.ts';
import type { Moment, Nudge } from '../../queue/types.ts';
import { ALL, queueOf } from '../moment.ts';
import { note } from '../output.ts';
import type { Session } from '../session.ts';
import { NUDGE_KEYS } from './keys.ts';
import type { NudgeCard } from './nudge-card.ts';
import { walk } from './walk.ts';

/** The message that goes with a nudge; with a new day, the one that asks for it. A `refused` error where there is none. */
export type DraftFor = (session: Session, nudge: Nudge, wish?: { newDay?: Day }) => Promise<string>;

/** What going through the queue needs. */
export interface NudgeSitting {
  moment: Moment;
  /** Draws a nudge's card, with how many more fit. */
  draw(session: Session, nudge: Nudge, waiting: number): Promise<void>;
  draftFor?: DraftFor;
}

/** Shows the nudges that fit the moment, best first, and lets one key act on each. Resolves to the exit status. */
export async function walkNudges(start: Session, { moment, draw, draftFor }: NudgeSitting): Promise<number> {
  const whole = await walk<Nudge, NudgeCard>(start, {
    things: (session) => queueOf(session, moment).first(ALL),
    draw,
    keys: NUDGE_KEYS,
    card: (session, nudge, standing) => ({
      session,
      subject: nudge,
      draft: draftFor === undefined ? null : (wish) => draftFor(session, nudge, wish),
      ...standing,
    }),
  });
  if (whole) note(start, 'That was all that fits.');
  return 0;
}
