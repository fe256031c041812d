import type { ActChange } from '../../render/documents.ts';
import { createPen } from '../../render/style.ts';
import { note, show } from '../output.ts';
import type { Session } from '../session.ts';

/** What a sitting has changed so far. */
export interface Receipts {
  /** Step by step, so that the last can be taken back. */
  steps: (readonly ActChange[])[];
  /** Written by hand in an editor: the user's own, which undo leaves. */
  byHand: ActChange[];
}

/** Says at the end of a sitting what changed, one line each, and how to take it back. */
export async function showReceipts(session: Session, { steps, byHand }: Receipts): Promise<void> {
  const changed = [...steps.flat(), ...byHand];
  if (changed.length === 0) return;
  session.io.stdout.write(`\n${createPen(session.renderOptions).title('What changed')}\n`);
  const rest = { unchanged: [], understood: [], asked: false };
  await show(session, 'act', { action: 'review', dryRun: false, changed, ...rest });
  if (steps.length === 0 || session.stateFolder === null) return;
  const stays = byHand.length === 0 ? '' : ', but for what you wrote in the editor';
  note(session, `nudge undo takes it back as one${stays}.`);
}
