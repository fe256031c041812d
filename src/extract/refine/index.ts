import { channel } from './channel.ts';
import { declined } from './declined.ts';
import { due } from './due.ts';
import { marks } from './marks.ts';
import { opening } from './opening.ts';
import { owner } from './owner.ts';
import { to } from './to.ts';
import type { Refiner } from './types.ts';

/**
 * THE ordered list of refiners of one item. The channel comes before the recipients (a trip has none), marks come last,
 * because what the user marked beats what the words say.
 */
export const REFINERS: readonly Refiner[] = [owner, channel, to, due, opening, declined, marks];
