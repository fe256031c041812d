import type { Book } from '../book/types.ts';
import type { Config } from '../config/types.ts';
import type { Day } from '../dates/day.ts';
import { createContext, personIn } from './context.ts';
import { bestFew } from './few.ts';
import { checkMoment, fitsHour, fitsMoment } from './fit.ts';
import { finishNudge } from './make.ts';
import { mergeNudges } from './merge.ts';
import { withMomentTerms } from './moment-terms.ts';
import { compareNudges } from './rank.ts';
import { SOURCES } from './sources.ts';
import type { Moment, Nudge, RankedNudge } from './types.ts';

/** What a queue is asked. */
export interface QueueRequest {
  config: Config;
  today: Day;
  moment: Moment;
  /**
   * The local hour, 0 to 23: calls are left out before 9, from 18 and on days off; null where only the day is known.
   * Absent where it does not matter when it is, as for a list of everything.
   */
  hour?: number | null;
  /** True for the best few of what nudge thinks of by itself, as a spare minute wants it; else all of it. */
  few?: boolean;
  /** The instant, in milliseconds since 1970: with it the same holds by the clock of a contact whose time zone is told. */
  now?: number | null;
}

/**
 * All that can be done in the moment, best first, in a total order. Nudges that don't fit are left out before merging, so
 * that a follow-up is not lost behind a promise that needs a desk.
 * @throws NudgeError `usage` for an unknown place, energy but low or high, or minutes outside 1 to 1440.
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
export function rankQueue(book: Book, request: QueueRequest): RankedQueue {
  const { config, today, moment, hour, now = null, few = false } = request;
  const checked = checkMoment(moment, config);
  const clocks = hour === undefined ? null : { day: today, hour, now };
  const context = createContext(book, config, today);
  const zoneOf = ({ person }: RankedNudge) => personIn(context, person ?? undefined)?.contact?.timeZone ?? null;
  const fitting = SOURCES.flatMap((source) => source(context))
    .filter((nudge) => fitsMoment(nudge, checked))
    .filter((nudge) => clocks === null || fitsHour(nudge, zoneOf(nudge), clocks, config));
  const all = mergeNudges(fitting)
    .map((nudge) => withMomentTerms(nudge, checked, config))
    .sort(compareNudges);
  const ranked = few ? bestFew(all) : all;
  return {
    total: ranked.length,
    first: (most) => ranked.slice(0, most).map((nudge) => finishNudge(context, nudge)),
  };
}
