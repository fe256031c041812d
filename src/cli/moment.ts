import type { Command } from 'commander';
import { NudgeError } from '../errors.ts';
import { type RankedQueue, rankQueue } from '../queue/queue.ts';
import { ENERGIES, type Moment, type Nudge } from '../queue/types.ts';
import { inQuotes } from '../words.ts';
import { number, text } from './command.ts';
import type { RawOptions } from './globals.ts';
import type { Session } from './session.ts';

/** Adds the options that say what moment it is. */
export function defineMoment(command: Command): void {
  command
    .option('-m, --minutes <n>', 'what can be done in so many minutes')
    .option('-a, --at <place>', 'what can be done there: phone, desk, train… (places: in nudge.yaml)')
    .option('-e, --energy <level>', `${ENERGIES.join(' or ')}: low leaves out what is long or wants quiet`);
}

/** The moment that was asked for; what is no place or energy is found out when the queue is built. */
export function readMoment(options: RawOptions, minutes?: number): Moment {
  return {
    minutes: minutes ?? readMinutes(options),
    place: text(options, 'at') ?? null,
    energy: text(options, 'energy') ?? null,
  };
}

function readMinutes(options: RawOptions): number | null {
  const minutes = number(options, 'minutes') ?? null;
  if (minutes === null || !Number.isNaN(minutes)) return minutes;
  const found = inQuotes(text(options, 'minutes') ?? '');
  const hint = 'Say how long you have, for example --minutes 15.';
  throw new NudgeError('usage', `--minutes: expected a whole number from 1 to 1440, found ${found}`, hint);
}

/** What to do now, ranked, and of the lesser kinds only a few; who shows one asks for one, as wording costs most. */
export function queueOf({ book, config, today, globals: { hour, now } }: Session, moment: Moment): RankedQueue {
  return rankQueue(book, { config, today, moment, hour, now, few: true });
}

/** All that fits a moment; without bounds everything there is, calls at night as well. */
export function wholeQueue(session: Session, moment: Moment = ANY_MOMENT): RankedQueue {
  const { book, config, today, globals } = session;
  const isBounded = Object.values(moment).some((bound) => bound !== null);
  return rankQueue(book, { config, today, moment, ...(isBounded ? { hour: globals.hour, now: globals.now } : {}) });
}

/** The best so many nudges of the day, whatever the hour and the place; of the lesser kinds only a few. */
export function bestNudges({ book, config, today }: Session, most: number): Nudge[] {
  return rankQueue(book, { config, today, moment: ANY_MOMENT, few: true }).first(most);
}

/** Asks a ranked queue for all of it. */
export const ALL = Number.POSITIVE_INFINITY;

/** A moment without bounds. */
export const ANY_MOMENT: Moment = { minutes: null, place: null, energy: null };
