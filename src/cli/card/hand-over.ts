import { visible } from '../../render/safe.ts';
import { copyText } from '../clipboard.ts';
import { note } from '../output.ts';
import type { Session } from '../session.ts';

/**
 * Copies a text, and says so; where no program does that, shows it, so that nothing is lost: in whole lines, since it is
 * picked up there. What a terminal might obey is written out in either: a terminal may be where it is pasted.
 */
export async function handOver(session: Session, text: string): Promise<void> {
  const shown = visibleLines(session, text);
  const copied = await copyText(session.io, shown);
  if (copied.by === 'program') {
    note(session, `Copied: ${shown.split('\n', 1)[0] ?? ''}`);
    return;
  }
  const asked = copied.by === 'terminal' ? ' The terminal was asked to copy it, which not every one does.' : '';
  note(session, `${copied.why}${asked} Here it is:`);
  session.io.stdout.write(`${shown.trimEnd()}\n`);
}

function visibleLines({ renderOptions }: Session, text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line, renderOptions.unicode))
    .join('\n');
}
