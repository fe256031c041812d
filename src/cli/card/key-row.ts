import { packed } from '../../render/layout.ts';
import { createPen } from '../../render/style.ts';
import type { Card, CardKey } from './types.ts';

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
export function keyRow<Shown extends Card>(keys: readonly CardKey<Shown>[], card: Shown): string {
  const { renderOptions } = card.session;
  const words = fitting(keys, card).map(({ shown }) => shown);
  const { dim } = createPen(renderOptions);
  return packed(words, renderOptions.columns).map(dim).join('\n');
}

/** What a key that was pressed does on this card, or null where it means nothing here. */
export function keyFor<Shown extends Card>(
  keys: readonly CardKey<Shown>[],
  card: Shown,
  pressed: string,
): CardKey<Shown> | null {
  const wanted = ALIASES.get(pressed) ?? pressed;
  return fitting(keys, card).find(({ key }) => key === wanted) ?? null;
}

function fitting<Shown extends Card>(keys: readonly CardKey<Shown>[], card: Shown): CardKey<Shown>[] {
  return keys.filter(({ fits }) => fits?.(card) ?? true);
}
