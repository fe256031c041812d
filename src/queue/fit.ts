import type { Need } from '../channel.ts';
import type { Config } from '../config/types.ts';
import { isWorkday } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { timeIn } from '../dates/zone.ts';
import { NudgeError } from '../errors.ts';
import { comparePaths } from '../problem.ts';
import { inQuotes } from '../words.ts';
import { ENERGIES, type Energy, type Moment, type RankedNudge } from './types.ts';

const LONGEST = 24 * 60;

/** Hours between which one may ring people: from 9 to before 18. */
const CALL_HOURS = { from: 9, to: 18 };

/** With low energy nothing longer than a quarter of an hour. */
const LOW_MINUTES = 15;

/** A moment that has been checked: null offers means that everything is at hand. */
export interface CheckedMoment {
  minutes: number | null;
  offers: ReadonlySet<Need> | null;
  energy: Energy | null;
}

/** When the moment is: my own day and hour, and the instant, which tells how late it is for others. */
export interface Clocks {
  day: Day;
  /** 0 to 23; null where only the day is known. */
  hour: number | null;
  /** Milliseconds since 1970; null where it is not known. */
  now: number | null;
}

/**
 * Checks a moment against the places known.
 * @throws NudgeError `usage` for minutes that are no whole number from 1 to 1440, an unknown place, and other energy.
 */
export function checkMoment({ minutes, place, energy }: Moment, config: Config): CheckedMoment {
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST))
    throw new NudgeError(
      'usage',
      `Expected minutes as a whole number from 1 to ${LONGEST}, found ${String(minutes)}.`,
      'Say how long you have, for example --minutes 15.',
    );
  return {
    minutes,
    offers: place === null ? null : offersOf(place, config),
    energy: energy === null || energy === undefined ? null : energyOf(energy),
  };
}

function offersOf(place: string, config: Config): ReadonlySet<Need> {
  const wanted = place.trim().toLowerCase();
  for (const [name, offers] of config.places) if (name.toLowerCase() === wanted) return new Set(offers);
  const known = [...config.places.keys()].sort(comparePaths).join(', ');
  throw new NudgeError(
    'usage',
    `There is no place called ${inQuotes(place)}.`,
    known === ''
      ? 'Name places under places: in nudge.yaml.'
      : `Known places: ${known}. Others can be named under places: in nudge.yaml.`,
  );
}

function energyOf(said: string): Energy {
  const energy = ENERGIES.find((each) => each === said.trim().toLowerCase());
  if (energy !== undefined) return energy;
  throw new NudgeError(
    'usage',
    `Expected energy as ${ENERGIES.join(' or ')}, found ${inQuotes(said)}.`,
    'Leave it out on an ordinary day.',
  );
}

/** Whether a nudge can be acted on in the moment: short enough, all it needs at hand, and within one's strength. */
export function fitsMoment({ minutes, needs }: Pick<RankedNudge, 'minutes' | 'needs'>, moment: CheckedMoment): boolean {
  const { offers, energy } = moment;
  if (moment.minutes !== null && minutes > moment.minutes) return false;
  if (offers !== null && !needs.every((need) => offers.has(need))) return false;
  return energy !== 'low' || (minutes <= LOW_MINUTES && !needs.includes('quiet'));
}

/**
 * Whether it is an hour for it. Calls are for working days from 9 to 18: by my own clock and, where the contact's time
 * zone is known, by theirs.
 */
export function fitsHour(
  { channel }: Pick<RankedNudge, 'channel'>,
  zone: string | null,
  clocks: Clocks,
  config: Config,
): boolean {
  if (channel !== 'call') return true;
  const theirs = zone === null || clocks.now === null ? null : timeIn(zone, clocks.now);
  return isCallTime(clocks, config.workDays) && (theirs === null || isCallTime(theirs, config.workDays));
}

function isCallTime({ day, hour }: Pick<Clocks, 'day' | 'hour'>, workDays: readonly number[]): boolean {
  return isWorkday(day, workDays) && (hour === null || (hour >= CALL_HOURS.from && hour < CALL_HOURS.to));
}
