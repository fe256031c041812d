import type { Day } from '../../dates/day.ts';
import { NudgeError } from '../../errors.ts';
import { drawMessage } from '../../render/draft-terminal.ts';
import { note } from '../output.ts';
import type { Session } from '../session.ts';
import { handOver } from './hand-over.ts';
import type { Card, Step, Subject } from './types.ts';

/** Shows the message that goes with a card. */
export async function pressDraft({ session, draft }: Card): Promise<Step> {
  if (draft !== null) await offer(session, await draft());
  return 'stay';
}

/** Shows the message that says that something gets another day; without one, says whom to tell, and how. */
export async function draftNewDay({ session, subject, draft }: Card, newDay: Day): Promise<void> {
  try {
    if (draft !== null) return await offer(session, await draft({ newDay }));
  } catch (error) {
    // The day is written already: that there is no message for it must not look like a failure.
    if (!(error instanceof NudgeError)) throw error;
  }
  note(session, tellThem(subject));
}

async function offer(session: Session, text: string): Promise<void> {
  session.io.stdout.write(`\n${drawMessage(text, session.renderOptions)}\n`);
  if ((await session.io.ask.key('[c]opy it  [space] go on')) === 'c') await handOver(session, text);
}

function tellThem({ personName, links }: Subject): string {
  const ways = links.map(({ shown }) => shown).join(' or ');
  return `Say so to ${personName ?? 'whoever waits for it'} before it is noticed${ways === '' ? '' : `: ${ways}`}.`;
}
