import { NudgeError } from '../../errors.ts';
import type { Moment, Nudge } from '../../queue/types.ts';
import { ALL, queueOf } from '../moment.ts';
import { note } from '../output.ts';
import { say } from '../say.ts';
import { openSession, type Session } from '../session.ts';
import { keyFor, keyRow } from './keys.ts';
import type { Card, DraftFor, Step } from './types.ts';

/** What a sitting needs. */
export interface Sitting {
  moment: Moment;
  /** Draws a nudge's card, with how many more fit. */
  draw(session: Session, nudge: Nudge, waiting: number): Promise<void>;
  draftFor?: DraftFor;
}

/** The cards of a sitting: those gone past, in their order, and those that something was written about. */
interface Way {
  passed: string[];
  written: string[];
}

/**
 * Shows card after card, best first, and lets one key act on each. After anything is written the notes are read again, for
 * one act may settle more than one card. Resolves to the exit status.
 */
export async function walkCards(start: Session, sitting: Sitting): Promise<number> {
  const way: Way = { passed: [], written: [] };
  let session = start;
  let nudges = queueOf(session, sitting.moment).first(ALL);
  let current = nudges[0];
  while (current !== undefined) {
    const left = nudges.filter(({ id }) => !way.passed.includes(id));
    await sitting.draw(session, current, left.filter(({ id }) => id !== current?.id).length);
    const step = await settle(cardOf(session, current, sitting, way, nudges));
    if (step === 'quit') return 0;
    const wanted = follow(step, current.id, way, nudges);
    if (step !== 'next' && step !== 'back') {
      session = await openSession(session.globals, session.io);
      nudges = queueOf(session, sitting.moment).first(ALL);
    }
    session.io.stdout.write('\n');
    current = nudges.find(({ id }) => id === wanted) ?? nudges.find(({ id }) => !way.passed.includes(id));
  }
  note(session, 'That was all that fits.');
  return 0;
}

function cardOf(session: Session, nudge: Nudge, { draftFor }: Sitting, way: Way, nudges: readonly Nudge[]): Card {
  const hasBefore = way.passed.some((passed) => nudges.some(({ id }) => id === passed));
  return { session, nudge, draftFor: draftFor ?? null, hasBefore, hasWritten: way.written.length > 0 };
}

/** Keeps account of where one has been. The id of the card that is wanted now, or null for the next that fits. */
function follow(step: Step, id: string, way: Way, nudges: readonly Nudge[]): string | null {
  if (step === 'edited') return id;
  if (step === 'next' || step === 'written') way.passed.push(id);
  if (step === 'written') way.written.push(id);
  if (step === 'undone') return wayBack(way, way.written.pop() ?? id);
  const before = step === 'back' ? way.passed.findLast((passed) => nudges.some((nudge) => nudge.id === passed)) : null;
  return before == null ? null : wayBack(way, before);
}

/** Goes back to a card: it, and whatever came after it, is no longer behind. */
function wayBack(way: Way, id: string): string {
  const at = way.passed.lastIndexOf(id);
  if (at !== -1) way.passed.splice(at, 1);
  return id;
}

/** Waits for a key until one settles what becomes of the card. */
async function settle(card: Card): Promise<Exclude<Step, 'stay'>> {
  for (;;) {
    card.session.io.stdout.write('\n');
    const key = keyFor(card, await card.session.io.ask.key(keyRow(card)));
    const step = key === null ? 'stay' : await tried(card, () => key.press(card));
    if (step !== 'stay') return step;
  }
}

/** What can't be done with one card is said, and the card stays; anything else ends the command. */
async function tried({ session }: Card, step: () => Promise<Step>): Promise<Step> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof NudgeError)) throw error;
    say(session.io, error.message, error.hint);
    return 'stay';
  }
}
