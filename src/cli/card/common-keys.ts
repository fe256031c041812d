import { openInEditor } from '../editor.ts';
import { markWith, pressUndo } from './act-keys.ts';
import { pressRenegotiate, pressSnooze } from './day-keys.ts';
import { pressDraft } from './draft-keys.ts';
import { linkOf, pressLink } from './reach-keys.ts';
import type { Card, CardKey, Step } from './types.ts';

/*
 * Keys that mean the same wherever there are cards: one letter for one act.
 */

export const SNOOZE: CardKey = { key: 's', shown: '[s]nooze', press: pressSnooze };
export const RENEGOTIATE: CardKey = { key: 'r', shown: '[r]enegotiate', fits: isItem, press: pressRenegotiate };
export const DROP: CardKey = {
  key: 'x',
  shown: '[x] drop',
  press: (card) => markWith(card, { kind: 'drop', on: card.session.today }),
};
export const NOT_A_PROMISE: CardKey = {
  key: 'n',
  shown: '[n]ot a promise',
  fits: isItem,
  press: (card) => markWith(card, { kind: 'not-a-promise' }),
};
export const MESSAGE: CardKey = {
  key: 'm',
  shown: '[m]essage',
  fits: ({ draft }) => draft !== null,
  press: pressDraft,
};
export const TELEPHONE: CardKey = {
  key: 't',
  shown: '[t]elephone',
  fits: (card) => linkOf(card, 'tel') !== null,
  press: (card) => pressLink(card, 'tel'),
};
export const EMAIL: CardKey = {
  key: 'e',
  shown: '[e]mail',
  fits: (card) => linkOf(card, 'mailto') !== null,
  press: (card) => pressLink(card, 'mailto'),
};
export const OPEN: CardKey = { key: 'o', shown: '[o]pen', press: pressOpen };
export const UNDO: CardKey = {
  key: 'u',
  shown: '[u]ndo',
  fits: ({ hasWritten, session }) => hasWritten && session.stateFolder !== null,
  press: pressUndo,
};
export const BACK: CardKey = {
  key: 'b',
  shown: '[b]ack',
  fits: ({ hasBefore }) => hasBefore,
  press: async () => 'back',
};
export const NEXT: CardKey = { key: 'space', shown: '[space] next', press: async () => 'next' };
export const QUIT: CardKey = { key: 'q', shown: '[q]uit', press: async () => 'quit' };

/** Whether an item stands behind it, which a mark can be written beside. */
function isItem({ subject, session }: Card): boolean {
  return session.book.items.has(subject.id);
}

async function pressOpen({ session, subject }: Card): Promise<Step> {
  await openInEditor(session, subject);
  return 'edited';
}
