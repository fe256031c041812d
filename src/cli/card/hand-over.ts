import { visible } from '../../render/safe.ts';
import { copyText } from '../clipboard.ts';
import { note } from '../output.ts';
import type { Session } from '../session.ts';

/** Copies a text, and says so; where no program does that, shows it, so that nothing is lost. */
export async function handOver(session: Session, text: string): Promise<void> {
  const copied = await copyText(session.io, text);
  if (copied.by === 'program') {
    note(session, `Copied: ${text.split('\n', 1)[0] ?? ''}`);
    return;
  }
  const asked = copied.by === 'terminal' ? ' The terminal was asked to copy it, which not every one does.' : '';
  note(session, `${copied.why}${asked} Here it is:`);
  showText(session, text);
}

/** Writes a text to stdout, its lines as they are but for what a terminal might obey. */
export function showText({ io, renderOptions }: Session, text: string): void {
  for (const line of text.trimEnd().split('\n')) io.stdout.write(`${visible(line, renderOptions.unicode)}\n`);
}
