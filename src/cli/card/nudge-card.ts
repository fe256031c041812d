import type { Nudge } from '../../queue/types.ts';
import type { Card } from './types.ts';

/** The card of a nudge. */
export interface NudgeCard extends Card {
  subject: Nudge;
}
