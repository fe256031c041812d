import type { Command } from 'commander';
import { buildQueue } from '../queue/queue.ts';
import type { Moment, Nudge } from '../queue/types.ts';
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

/** Everything that fits the moment, best first. */
export function queueOf({ book, config, today, globals }: Session, moment: Moment): Nudge[] {
  return buildQueue(book, { config, today, moment, hour: globals.hour });
}

/** A moment without bounds. */
export const ANY_MOMENT: Moment = { minutes: null, place: null };
