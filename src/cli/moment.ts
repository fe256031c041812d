import type { Command } from 'commander';
import { NudgeError } from '../errors.ts';
import { type RankedQueue, rankQueue } from '../queue/queue.ts';
import { ENERGIES, type Moment } from '../queue/types.ts';
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
  const found = JSON.stringify((text(options, 'minutes') ?? '').slice(0, 60));
  const hint = 'Say how long you have, for example --minutes 15.';
  throw new NudgeError('usage', `--minutes: expected a whole number from 1 to 1440, found ${found}`, hint);
}

/** What fits the moment that it is now, ranked; who shows only the best few asks for those, as wording costs most. */
export function queueOf({ book, config, today, globals: { hour, now } }: Session, moment: Moment): RankedQueue {
  return rankQueue(book, { config, today, moment, hour, now });
}

/** Everything there is, whatever the hour. */
export function wholeQueue({ book, config, today }: Session): RankedQueue {
  return rankQueue(book, { config, today, moment: ANY_MOMENT });
}

/** Whether a moment has bounds. */
export function isBounded(moment: Moment): boolean {
  return Object.values(moment).some((bound) => bound !== null && bound !== undefined);
}

/** Asks a ranked queue for all of it. */
export const ALL = Number.POSITIVE_INFINITY;

/** A moment without bounds. */
export const ANY_MOMENT: Moment = { minutes: null, place: null, energy: null };
