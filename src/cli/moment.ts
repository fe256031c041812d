import type { Command } from 'commander';
import { type RankedQueue, rankQueue } from '../queue/queue.ts';
import type { Moment } from '../queue/types.ts';
import { number, text } from './command.ts';
import type { RawOptions } from './globals.ts';
import type { Session } from './session.ts';

/** Adds the options that say what moment it is. */
export function defineMoment(command: Command): void {
  command
    .option('-m, --minutes <n>', 'what can be done in so many minutes')
    .option('-a, --at <place>', 'what can be done there: phone, desk, train… (places: in nudge.yaml)');
}

/** The moment that was asked for; what is no number or no place is found out when the queue is built. */
export function readMoment(options: RawOptions, minutes?: number): Moment {
  return { minutes: minutes ?? number(options, 'minutes') ?? null, place: text(options, 'at') ?? null };
}

/** Everything that fits the moment, ranked; who shows only the best few asks for those, as wording costs most. */
export function queueOf({ book, config, today, globals }: Session, moment: Moment): RankedQueue {
  return rankQueue(book, { config, today, moment, hour: globals.hour });
}

/** Asks a ranked queue for all of it. */
export const ALL = Number.POSITIVE_INFINITY;

/** A moment without bounds. */
export const ANY_MOMENT: Moment = { minutes: null, place: null };
