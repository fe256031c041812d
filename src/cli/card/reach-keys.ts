import type { NudgeLink } from '../../queue/types.ts';
import { packed } from '../../render/layout.ts';
import { openLink } from '../open-link.ts';
import { note } from '../output.ts';
import { cardText } from './card-text.ts';
import { handOver } from './hand-over.ts';
import type { NudgeCard } from './nudge-card.ts';
import type { Card, Step } from './types.ts';

/** The card's link of a kind, or null. */
export function linkOf({ subject }: Card, kind: NudgeLink['kind']): NudgeLink | null {
  return subject.links.find((link) => link.kind === kind) ?? null;
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
export async function pressCopy(card: NudgeCard): Promise<Step> {
  const { session } = card;
  const text = await textToCopy(card);
  if (text === null) return 'stay';
  await handOver(session, text);
  return 'stay';
}

async function textToCopy(card: NudgeCard): Promise<string | null> {
  const { session, subject } = card;
  const [tel, mailto] = [linkOf(card, 'tel'), linkOf(card, 'mailto')];
  if (tel === null && mailto === null) return cardText(subject, session.today);
  const choices = [
    'copy the [t]ext',
    ...(tel === null ? [] : ['[n]umber']),
    ...(mailto === null ? [] : ['[a]ddress']),
    '[esc] nothing',
  ];
  for (;;) {
    const pressed = await session.io.ask.key(packed(choices, session.renderOptions.columns).join('\n'));
    if (pressed === 't') return cardText(subject, session.today);
    if (pressed === 'n' && tel !== null) return tel.shown;
    if (pressed === 'a' && mailto !== null) return mailto.shown;
    if (['escape', 'end', 'q'].includes(pressed)) return null;
  }
}
