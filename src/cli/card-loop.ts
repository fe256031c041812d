import { NudgeError } from '../errors.ts';
import type { Nudge } from '../queue/types.ts';
import { type Action, act } from './act.ts';
import { askLine } from './ask.ts';
import { INTERRUPTED } from './command.ts';
import { laterDay } from './days.ts';
import { openInEditor } from './editor.ts';
import { report } from './plan.ts';
import { say } from './say.ts';
import type { Session } from './session.ts';

/** What one key on a card does: an act on the item, or something else that is said by a word. */
type Step = 'act' | 'stay' | 'next' | 'quit' | 'interrupt';

/** Keys as the terminal sends them; Escape quits, the arrow to the right and Space go on. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['\u0003', 'interrupt'],
  ['\u0004', 'q'],
  ['\u001b', 'q'],
  ['\u001b[C', ' '],
  ['\r', ' '],
  ['\n', ' '],
]);

/**
 * Shows card after card, and lets one key act on each. `show` draws the card of a nudge, with how many come after it.
 * Resolves to the exit status.
 */
export async function walkCards(
  session: Session,
  nudges: readonly Nudge[],
  show: (nudge: Nudge, waiting: number) => Promise<void>,
): Promise<number> {
  for (const [index, nudge] of nudges.entries()) {
    await show(nudge, nudges.length - index - 1);
    const step = await settle(session, nudge);
    if (step === 'quit') return 0;
    if (step === 'interrupt') return INTERRUPTED;
    session.io.stdout.write('\n');
  }
  session.io.stdout.write('That was all that fits.\n');
  return 0;
}

/** Waits for a key until one settles what becomes of the card. */
async function settle(session: Session, nudge: Nudge): Promise<Exclude<Step, 'stay'>> {
  const { io, renderOptions } = session;
  const keys = '[d]one  [s]nooze  [x] drop  [n]ot a promise  [o]pen  [space] next  [q]uit';
  const narrow = '[d]one [s]nooze [x] drop\n[n]ot a promise [o]pen\n[space] next [q]uit';
  io.stdout.write(`\n${renderOptions.columns < keys.length ? narrow : keys}\n`);
  for (;;) {
    const typed = await io.stdin.key();
    const step = await tried(session, () => pressed(session, nudge, KEYS.get(typed) ?? typed.toLowerCase()));
    if (step !== 'stay') return step;
  }
}

async function pressed(session: Session, nudge: Nudge, key: string): Promise<Step> {
  const { today } = session;
  switch (key) {
    case 'd':
      return carryOut(session, nudge, { kind: 'done', on: today });
    case 'x':
      return carryOut(session, nudge, { kind: 'drop', on: today });
    case 'n':
      return carryOut(session, nudge, { kind: 'not-a-promise' });
    case 's':
      return snooze(session, nudge);
    case 'o':
      await openInEditor(session, nudge);
      return 'stay';
    case ' ':
      return 'next';
    case 'q':
      return 'quit';
    case 'interrupt':
      return 'interrupt';
    default:
      return 'stay';
  }
}

async function snooze(session: Session, nudge: Nudge): Promise<Step> {
  const words = await askLine('Until when? (monday, next week, 2026-12-01…)');
  if (words === '') return 'stay';
  const until = laterDay(words, { today: session.today, order: session.config.dateOrder });
  return carryOut(session, nudge, { kind: 'snooze', until });
}

async function carryOut(session: Session, nudge: Nudge, action: Action): Promise<Step> {
  await report(session, await act(session, nudge.id, action));
  return 'act';
}

/** What can't be done with one card is said, and the card stays; anything else ends the command. */
async function tried(session: Session, step: () => Promise<Step>): Promise<Step> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof NudgeError)) throw error;
    say(session.io, error.message, error.hint);
    return 'stay';
  }
}
