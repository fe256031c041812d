import { NudgeError } from '../../errors.ts';
import { say } from '../say.ts';
import { reopen, type Session } from '../session.ts';
import { keyFor, keyRow } from './key-row.ts';
import type { Card, CardKey, Step } from './types.ts';

/** Where one has been in a sitting: what was gone past, in that order, and what something was written about. */
export interface Way {
  passed: string[];
  written: string[];
}

/** What is gone through, one card after the other. */
export interface Deck<Thing extends { id: string }, Shown extends Card> {
  /** Everything that there is now, in order; what was gone past already is among it. */
  things(session: Session): readonly Thing[];
  /** Draws one, with how many others are still to come. */
  draw(session: Session, thing: Thing, waiting: number): Promise<void>;
  /** What the keys need to know of it. */
  card(session: Session, thing: Thing, standing: Pick<Card, 'hasBefore' | 'hasWritten'>): Shown;
  keys: readonly CardKey<Shown>[];
  /** Told after each step that settled one, with where one has been by then. */
  settled?(session: Session, step: Step, way: Way): void;
}

/**
 * Shows card after card and lets one key act on each. After anything is written the notes are read again, for one act may
 * settle more than one card. Resolves to whether everything was gone through; not where it was left before.
 */
export async function walk<Thing extends { id: string }, Shown extends Card>(
  start: Session,
  deck: Deck<Thing, Shown>,
  passed: readonly string[] = [],
): Promise<boolean> {
  const way: Way = { passed: [...passed], written: [] };
  let session = start;
  let things = deck.things(session);
  let current = things.find(({ id }) => !way.passed.includes(id));
  while (current !== undefined) {
    const { id } = current;
    await deck.draw(session, current, things.filter((each) => each.id !== id && !way.passed.includes(each.id)).length);
    const hasBefore = way.passed.some((before) => things.some((each) => each.id === before));
    const card = deck.card(session, current, { hasBefore, hasWritten: way.written.length > 0 });
    const step = await settle(deck.keys, card);
    if (step === 'quit') return false;
    const wanted = follow(step, id, way, things);
    if (step !== 'next' && step !== 'back') {
      session = await reopen(session);
      things = deck.things(session);
    }
    deck.settled?.(session, step, way);
    session.io.stdout.write('\n');
    current = things.find((each) => each.id === wanted) ?? things.find((each) => !way.passed.includes(each.id));
  }
  return true;
}

/** Keeps account of where one has been. The id of the card that is wanted now, or null for the next that fits. */
function follow(step: Step, id: string, way: Way, things: readonly { id: string }[]): string | null {
  if (step === 'edited') return id;
  if (step === 'next' || step === 'written') way.passed.push(id);
  if (step === 'written') way.written.push(id);
  if (step === 'undone') return wayBack(way, way.written.pop() ?? id);
  const before = step === 'back' ? way.passed.findLast((passed) => things.some((each) => each.id === passed)) : null;
  return before == null ? null : wayBack(way, before);
}

/** Goes back to a card: it, and whatever came after it, is no longer behind. */
function wayBack(way: Way, id: string): string {
  const at = way.passed.lastIndexOf(id);
  if (at !== -1) way.passed.splice(at, 1);
  return id;
}

/** Waits for a key until one settles what becomes of the card. */
async function settle<Shown extends Card>(
  keys: readonly CardKey<Shown>[],
  card: Shown,
): Promise<Exclude<Step, 'stay'>> {
  for (;;) {
    card.session.io.stdout.write('\n');
    const key = keyFor(keys, card, await card.session.io.ask.key(keyRow(keys, card)));
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
