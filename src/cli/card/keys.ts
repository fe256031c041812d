import { pressDone } from './act-keys.ts';
import {
  BACK,
  DROP,
  EMAIL,
  MESSAGE,
  NEXT,
  NOT_A_PROMISE,
  OPEN,
  QUIT,
  RENEGOTIATE,
  SNOOZE,
  TELEPHONE,
  UNDO,
} from './common-keys.ts';
import type { NudgeCard } from './nudge-card.ts';
import { pressCopy } from './reach-keys.ts';
import type { CardKey } from './types.ts';

/** The keys of a nudge's card, in the order in which they are shown. */
export const NUDGE_KEYS: readonly CardKey<NudgeCard>[] = [
  { key: 'd', shown: '[d]one', press: pressDone },
  SNOOZE,
  RENEGOTIATE,
  DROP,
  NOT_A_PROMISE,
  MESSAGE,
  TELEPHONE,
  EMAIL,
  { key: 'c', shown: '[c]opy', press: pressCopy },
  OPEN,
  UNDO,
  BACK,
  NEXT,
  QUIT,
];
