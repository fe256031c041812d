import { createPen } from '../../render/style.ts';
import { openInEditor } from '../editor.ts';
import { markWith, pressDone, pressUndo } from './act-keys.ts';
import { pressRenegotiate, pressSnooze } from './day-keys.ts';
import { pressDraft } from './draft-keys.ts';
import { packed } from './packed.ts';
import { linkOf, pressCopy, pressLink } from './reach-keys.ts';
import type { Card, Step } from './types.ts';

/** One key of a card: where it is shown, and what it does. */
export interface CardKey {
  key: string;
  /** As it stands in the row of keys. */
  shown: string;
  /** Absent: on every card. */
  fits?(card: Card): boolean;
  press(card: Card): Promise<Step>;
}

/** The keys, in the order in which they are shown. */
const KEYS: readonly CardKey[] = [
  { key: 'd', shown: '[d]one', press: pressDone },
  { key: 's', shown: '[s]nooze', press: pressSnooze },
  { key: 'r', shown: '[r]enegotiate', fits: isItem, press: pressRenegotiate },
  { key: 'x', shown: '[x] drop', press: (card) => markWith(card, { kind: 'drop', on: card.session.today }) },
  { key: 'n', shown: '[n]ot a promise', fits: isItem, press: (card) => markWith(card, { kind: 'not-a-promise' }) },
  { key: 'm', shown: '[m]essage', fits: ({ draftFor }) => draftFor !== null, press: pressDraft },
  {
    key: 't',
    shown: '[t]elephone',
    fits: (card) => linkOf(card, 'tel') !== null,
    press: (card) => pressLink(card, 'tel'),
  },
  {
    key: 'e',
    shown: '[e]mail',
    fits: (card) => linkOf(card, 'mailto') !== null,
    press: (card) => pressLink(card, 'mailto'),
  },
  { key: 'c', shown: '[c]opy', press: pressCopy },
  { key: 'o', shown: '[o]pen', press: open },
  {
    key: 'u',
    shown: '[u]ndo',
    fits: ({ hasWritten, session }) => hasWritten && session.stateFolder !== null,
    press: pressUndo,
  },
  { key: 'b', shown: '[b]ack', fits: ({ hasBefore }) => hasBefore, press: async () => 'back' },
  { key: 'space', shown: '[space] next', press: async () => 'next' },
  { key: 'q', shown: '[q]uit', press: async () => 'quit' },
];

/** Other keys that mean the same. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['right', 'space'],
  ['return', 'space'],
  ['enter', 'space'],
  ['left', 'b'],
  ['backspace', 'b'],
  ['escape', 'q'],
  ['end', 'q'],
]);

/** The row of a card's keys; more rows where the terminal is narrow. */
export function keyRow(card: Card): string {
  const { renderOptions } = card.session;
  const words = keysOf(card).map(({ shown }) => shown);
  const { dim } = createPen(renderOptions);
  return packed(words, renderOptions.columns).map(dim).join('\n');
}

/** What a key that was pressed does on this card, or null where it means nothing here. */
export function keyFor(card: Card, pressed: string): CardKey | null {
  const wanted = ALIASES.get(pressed) ?? pressed;
  return keysOf(card).find(({ key }) => key === wanted) ?? null;
}

function keysOf(card: Card): CardKey[] {
  return KEYS.filter(({ fits }) => fits?.(card) ?? true);
}

/** Whether an item stands behind it, which a mark can be written beside. */
function isItem({ nudge, session }: Card): boolean {
  return session.book.items.has(nudge.id);
}

async function open({ session, nudge }: Card): Promise<Step> {
  await openInEditor(session, nudge);
  return 'edited';
}
