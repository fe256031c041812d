import type { NudgeLink } from '../../queue/types.ts';
import { openLink } from '../open-link.ts';
import { note } from '../output.ts';
import { cardText } from './card-text.ts';
import { handOver } from './hand-over.ts';
import { packed } from './packed.ts';
import type { Card, Step } from './types.ts';

/** The card's link of a kind, or null. */
export function linkOf({ nudge }: Card, kind: NudgeLink['kind']): NudgeLink | null {
  return nudge.links.find((link) => link.kind === kind) ?? null;
}

/** Opens the number or address with whatever the system has for it; where it has nothing, shows it. */
export async function pressLink(card: Card, kind: NudgeLink['kind']): Promise<Step> {
  const { session } = card;
  const link = linkOf(card, kind);
  if (link === null) return 'stay';
  const opened = await openLink(session.io, link.href);
  const instead = `${kind === 'tel' ? 'Dial' : 'Write to'} ${link.shown}`;
  note(
    session,
    opened ? `Opened ${link.href}. d says that it is done.` : `Nothing here opens ${kind}: links. ${instead}`,
  );
  return 'stay';
}

/** Copies the card's text, or by one key more its number or address. */
export async function pressCopy(card: Card): Promise<Step> {
  const { session } = card;
  const text = await textToCopy(card);
  if (text === null) return 'stay';
  await handOver(session, text);
  return 'stay';
}

async function textToCopy(card: Card): Promise<string | null> {
  const { session, nudge } = card;
  const [tel, mailto] = [linkOf(card, 'tel'), linkOf(card, 'mailto')];
  if (tel === null && mailto === null) return cardText(nudge, session.today);
  const choices = [
    'copy the [t]ext',
    ...(tel === null ? [] : ['[n]umber']),
    ...(mailto === null ? [] : ['[a]ddress']),
    '[esc] nothing',
  ];
  for (;;) {
    const pressed = await session.io.ask.key(packed(choices, session.renderOptions.columns).join('\n'));
    if (pressed === 't') return cardText(nudge, session.today);
    if (pressed === 'n' && tel !== null) return tel.shown;
    if (pressed === 'a' && mailto !== null) return mailto.shown;
    if (['escape', 'end', 'q'].includes(pressed)) return null;
  }
}
