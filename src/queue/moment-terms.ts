import type { Need } from '../channel.ts';
import type { Config } from '../config/types.ts';
import { count, listed } from '../words.ts';
import type { CheckedMoment } from './fit.ts';
import type { RankedNudge, Reason } from './types.ts';
import { scoreOf, term } from './weights.ts';

/** At most this many minutes is quick. */
const QUICK_MINUTES = 5;

/** With high energy what takes so long comes first. */
const HIGH_MINUTES = 30;

/** A nudge that fits the moment, with the terms of what the moment is good for. */
export function withMomentTerms(nudge: RankedNudge, moment: CheckedMoment, config: Config): RankedNudge {
  const more = [...minutesTerms(nudge, moment), ...energyTerms(nudge, moment), ...placeTerms(nudge, moment, config)];
  if (more.length === 0) return nudge;
  const joined = nudge.reasons.filter(({ from }) => from !== undefined);
  const reasons = [...nudge.reasons.filter(({ from }) => from === undefined), ...more, ...joined];
  return { ...nudge, reasons, score: scoreOf(reasons) };
}

/** What uses the minutes well that were told; where none were, what fits into any. */
function minutesTerms({ minutes }: RankedNudge, moment: CheckedMoment): Reason[] {
  if (moment.minutes === null)
    return minutes <= QUICK_MINUTES ? [term('quick', `takes ${count(minutes, 'minute')}`)] : [];
  if (minutes * 3 <= moment.minutes * 2) return [];
  const fills = moment.minutes - minutes <= 1 ? 'fills-all' : 'fills-minutes';
  return [term(fills, `takes ${minutes} of your ${count(moment.minutes, 'minute')}`)];
}

/** With high energy, what asks for quiet or for half an hour. */
function energyTerms({ minutes, needs }: RankedNudge, { energy }: CheckedMoment): Reason[] {
  if (energy !== 'high' || !(needs.includes('quiet') || minutes >= HIGH_MINUTES)) return [];
  const why = needs.includes('quiet') ? 'it wants quiet' : `it takes ${count(minutes, 'minute')}`;
  return [term('energy-high', `you have the energy: ${why}`)];
}

/** Where the place is told, what few others are good for. */
function placeTerms({ channel, needs }: RankedNudge, { offers }: CheckedMoment, config: Config): Reason[] {
  if (offers === null) return [];
  if (isRare(needs, config)) return [term('rare-place', `needs ${listed(needs)}, which few places have`)];
  return channel === 'call' ? [term('can-ring', 'you can talk here')] : [];
}

/** Whether fewer than half of the places offer all this. */
function isRare(needs: readonly Need[], { places }: Config): boolean {
  const offering = [...places.values()].filter((offers) => needs.every((need) => offers.includes(need)));
  return offering.length * 2 < places.size;
}
