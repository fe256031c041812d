import type { Book } from '../book/types.ts';
import type { Config } from '../config/types.ts';
import type { Day } from '../dates/day.ts';
import { createContext } from './context.ts';
import { checkMoment, fitsMoment } from './fit.ts';
import { finishNudge } from './make.ts';
import { mergeNudges } from './merge.ts';
import { compareNudges } from './rank.ts';
import { SOURCES } from './sources.ts';
import type { Moment, Nudge } from './types.ts';

/** What a queue is asked. */
export interface QueueRequest {
  config: Config;
  today: Day;
  moment: Moment;
  /** The local hour, 0 to 23: calls are left out before 9, from 18 and on days off. Null or absent: not counted. */
  hour?: number | null;
}

/**
 * All that can be done in the moment, best first, in a total order. Nudges that don't fit are left out before merging, so
 * that a follow-up is not lost behind a promise that needs a desk.
 * @throws NudgeError `usage` for an unknown place, or minutes outside 1 to 1440.
 */
export function buildQueue(book: Book, request: QueueRequest): Nudge[] {
  return rankQueue(book, request).first(Number.POSITIVE_INFINITY);
}

/** The queue in its order, before it is worded. */
export interface RankedQueue {
  /** How many nudges there are. */
  total: number;
  /** The best so many, worded. Wording costs more than ranking, so that who shows ten asks for ten. */
  first(most: number): Nudge[];
}

/** The same as {@link buildQueue}, for who shows only the best few. */
export function rankQueue(book: Book, { config, today, moment, hour = null }: QueueRequest): RankedQueue {
  const checked = checkMoment(moment, config, hour);
  const context = createContext(book, config, today);
  const fitting = SOURCES.flatMap((source) => source(context)).filter((nudge) =>
    fitsMoment(nudge, checked, today, config),
  );
  const ranked = mergeNudges(fitting).sort(compareNudges);
  return {
    total: ranked.length,
    first: (most) => ranked.slice(0, most).map((nudge) => finishNudge(context, nudge)),
  };
}
