import type { Need } from '../channel.ts';
import type { Config } from '../config/types.ts';
import { isWorkday } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { NudgeError } from '../errors.ts';
import { comparePaths } from '../problem.ts';
import type { Moment, RankedNudge } from './types.ts';

const LONGEST = 24 * 60;

/** Hours between which one may ring people: from 9 to before 18. */
const CALL_HOURS = { from: 9, to: 18 };

/** A moment that has been checked: null offers means that everything is at hand. */
export interface CheckedMoment {
  minutes: number | null;
  offers: ReadonlySet<Need> | null;
  /** The hour it is, 0 to 23, or null where it is not to count. */
  hour: number | null;
}

/**
 * Checks a moment against the places known.
 * @throws NudgeError `usage` for minutes that are no whole number from 1 to 1440, and for an unknown place.
 */
export function checkMoment(moment: Moment, config: Config, hour: number | null): CheckedMoment {
  const { minutes } = moment;
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST))
    throw new NudgeError(
      'usage',
      `Expected minutes as a whole number from 1 to ${LONGEST}, found ${String(minutes)}.`,
      'Say how long you have, for example --minutes 15.',
    );
  return { minutes, offers: moment.place === null ? null : offersOf(moment.place, config), hour };
}

function offersOf(place: string, config: Config): ReadonlySet<Need> {
  const wanted = place.trim().toLowerCase();
  for (const [name, offers] of config.places) if (name.toLowerCase() === wanted) return new Set(offers);
  const known = [...config.places.keys()].sort(comparePaths).join(', ');
  throw new NudgeError(
    'usage',
    `There is no place called ${JSON.stringify(place.slice(0, 60))}.`,
    known === ''
      ? 'Name places under places: in nudge.yaml.'
      : `Known places: ${known}. Others can be named under places: in nudge.yaml.`,
  );
}

/** Whether a nudge can be acted on in the moment: short enough, all it needs at hand, and no call at night. */
export function fitsMoment(nudge: RankedNudge, moment: CheckedMoment, today: Day, config: Config): boolean {
  const { minutes, offers, hour } = moment;
  if (minutes !== null && nudge.minutes > minutes) return false;
  if (offers !== null && !nudge.needs.every((need) => offers.has(need))) return false;
  if (nudge.channel !== 'call' || hour === null) return true;
  return hour >= CALL_HOURS.from && hour < CALL_HOURS.to && isWorkday(today, config.workDays);
}
