import type { ActDocument } from '../../render/documents.ts';
import { visible } from '../../render/safe.ts';
import { type Action, act } from '../act.ts';
import { type LoggedTarget, type LogLine, logOfTouch, planDone } from '../done-plan.ts';
import { logOf } from '../log-plan.ts';
import { findTarget } from '../one-item.ts';
import { note, show } from '../output.ts';
import { carryOut, report } from '../plan.ts';
import { recordsOf, takeBack, undoDocument } from '../take-back.ts';
import type { Card, Step } from './types.ts';

const UNDO_KEY = 'u';

/** Marks a card's item, and says so. */
export async function markWith(card: Card, action: Action): Promise<Step> {
  return told(card, await act(card.session, card.subject.id, action));
}

/** Says what was written. Where it was so already, nothing was, and there is nothing to take back. */
export async function told({ session, wrote }: Card, document: ActDocument): Promise<Step> {
  await report(session, document, UNDO_KEY);
  if (document.changed.length > 0) wrote?.(document);
  return document.changed.length > 0 ? 'written' : 'edited';
}

/** Done today, with a line for the person's log where there is one. */
export async function pressDone(card: Card): Promise<Step> {
  const { session, subject } = card;
  const plan = await planDone(session, [findTarget(session, subject.id)], {
    day: session.today,
    line: (target) => askForLine(card, target),
  });
  if (plan.changed.length === 0 && plan.unchanged.length === 0) {
    note(session, 'Nothing was changed: it is done by a line on what was said.');
    return 'stay';
  }
  const command = `done ${subject.id}`;
  return told(card, carryOut(session, { ...plan, asked: false }, { action: 'done', command, dryRun: false }));
}

/** A card may concern several people; its line goes to the first, whose name it bears. */
async function askForLine({ session, subject }: Card, target: LoggedTarget): Promise<LogLine | null> {
  const { io, book } = session;
  if (target.kind === 'person') {
    const log = logOfTouch(target.person);
    return { log, words: await io.ask.line(`What was said with ${visible(log.name)}? One line:`) };
  }
  const person = subject.person === null ? undefined : book.people.get(subject.person);
  const log = person === undefined ? null : logOf(person);
  if (log === null) return null;
  return { log, words: await io.ask.line(`A line for the log of ${visible(log.name)} (Enter: none):`) };
}

/** Takes back the last step of this sitting. */
export async function pressUndo({ session }: Card): Promise<Step> {
  const { root, stateFolder } = session;
  await show(session, 'act', undoDocument(takeBack(root, recordsOf(root, stateFolder), { reach: 'record' })));
  return 'undone';
}
