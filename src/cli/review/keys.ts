import type { OpenEndKind } from '../../audit/review-types.ts';
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
} from '../card/common-keys.ts';
import type { CardKey } from '../card/types.ts';
import type { EndCard } from './end-card.ts';
import { isOfSeveral, pressNoteForOne, pressOpenNote } from './note-keys.ts';
import { pressDoneOn, pressPromise } from './promise-keys.ts';
import { pressAnswer, pressLongAnswer } from './reflection-keys.ts';
import { pressSent } from './sent-keys.ts';

/** The keys of an open end's card, in the order in which they are shown: for the same acts the letters of `nudge next`. */
export const END_KEYS: readonly CardKey<EndCard>[] = [
  { key: 'd', shown: '[d]one', fits: isOf('late'), press: pressDoneOn },
  { key: 'd', shown: '[d]one, sent', fits: isOf('follow-ups'), press: pressSent },
  { key: 'a', shown: '[a]nswer', fits: isOf('reflection'), press: pressAnswer },
  { key: 'o', shown: '[o]pen the editor', fits: isOf('reflection'), press: pressLongAnswer },
  { key: 'o', shown: '[o]pen and write', fits: isOf('notes'), press: pressOpenNote },
  { key: 'w', shown: '[w]rite one for somebody', fits: both(isOf('notes'), isOfSeveral), press: pressNoteForOne },
  { key: 'p', shown: '[p]romise', fits: isOf('follow-ups', 'openings'), press: pressPromise },
  of(RENEGOTIATE, 'late'),
  of(SNOOZE, 'late', 'openings'),
  of(DROP, 'late'),
  of({ ...DROP, shown: '[x] let go' }, 'openings'),
  of(NOT_A_PROMISE, 'late'),
  of({ ...NOT_A_PROMISE, shown: '[n]o opening' }, 'openings'),
  of(MESSAGE, 'late', 'follow-ups', 'openings'),
  of(TELEPHONE, 'follow-ups', 'openings'),
  of(EMAIL, 'follow-ups', 'openings'),
  of(OPEN, 'late', 'follow-ups', 'openings'),
  UNDO,
  BACK,
  of({ ...NEXT, shown: '[space] later' }, 'late', 'notes', 'openings', 'reflection'),
  of({ ...NEXT, shown: '[space] let be' }, 'follow-ups'),
  QUIT,
];

function isOf(...kinds: readonly OpenEndKind[]): (card: EndCard) => boolean {
  return ({ end }) => kinds.includes(end.kind);
}

function both(...tests: readonly ((card: EndCard) => boolean)[]): (card: EndCard) => boolean {
  return (card) => tests.every((test) => test(card));
}

/** A key of all cards, on those of some kinds only. */
function of(known: CardKey, ...kinds: readonly OpenEndKind[]): CardKey<EndCard> {
  return { ...known, fits: both(isOf(...kinds), known.fits ?? (() => true)) };
}
