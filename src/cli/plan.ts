import { shortIds } from '../book/lookup.ts';
import type { LineEdit } from '../edit/types.ts';
import { planChanges } from '../edit/write-edits.ts';
import type { ActDocument } from '../render/documents.ts';
import { note, show } from './output.ts';
import type { Session } from './session.ts';
import { writeRecorded } from './write.ts';

/** What a command is going to write, and what is to be said of it. */
export interface Plan extends Omit<ActDocument, 'action' | 'dryRun'> {
  edits: readonly LineEdit[];
}

/** How a plan is carried out. */
export interface CarryOut {
  /** The command's name, for the document. */
  action: string;
  /** The whole command as it was typed, for `undo --list`. */
  command: string;
  dryRun: boolean;
}

/** Several plans as one, so that all of it is written or nothing is. */
export function joinPlans(plans: readonly Plan[]): Plan {
  return {
    edits: plans.flatMap(({ edits }) => edits),
    changed: plans.flatMap(({ changed }) => changed),
    unchanged: plans.flatMap(({ unchanged }) => unchanged),
    understood: plans.flatMap(({ understood }) => understood),
    asked: plans.some(({ asked }) => asked),
  };
}

/** Writes a plan, with a record for `nudge undo`; or with `dryRun` only finds out whether it could be written. */
export function carryOut(session: Session, plan: Plan, { action, command, dryRun }: CarryOut): ActDocument {
  const { edits, ...said } = plan;
  if (dryRun) planChanges(session.root, edits);
  else if (edits.length > 0) writeRecorded(session, edits, command);
  return { action, dryRun, ...said };
}

/** Says what was written, and how to take it back: by the command, or by what stands there for it. */
export async function report(session: Session, document: ActDocument, undo = 'nudge undo'): Promise<void> {
  const { globals, book } = session;
  const silent = globals.quiet && !globals.json && !document.dryRun;
  // What was understood just now is not in the book yet.
  const short = shortIds([...book.items.values(), ...document.understood]);
  if (!silent) await show(session, 'act', document, { shortId: (id) => short.get(id) ?? id });
  if (globals.json) return;
  if (document.dryRun) note(session, 'Nothing was written.');
  else if (document.changed.length > 0 && session.stateFolder !== null) note(session, `${undo} takes it back.`);
}
