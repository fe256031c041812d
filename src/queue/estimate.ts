import type { Channel } from '../channel.ts';
import type { Config } from '../config/types.ts';
import type { Item } from '../extract/types.ts';

/** Minutes where neither a mark nor the configuration tells. */
const FALLBACK = 10;
const LONGEST = 24 * 60;

/** Minutes an action takes: its mark (`~10m`), else the configured estimate of its channel. Whole, 1 to 1440. */
export function minutesOf(channel: Channel, item: Item | null, config: Config): number {
  const minutes = Math.round(item?.minutes ?? config.estimates.get(channel) ?? FALLBACK);
  return Number.isFinite(minutes) ? Math.min(LONGEST, Math.max(1, minutes)) : FALLBACK;
}
