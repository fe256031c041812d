import { randomUUID } from 'node:crypto';
import type { OpenEnd, Review } from '../../audit/review-types.ts';
import { count } from '../../words.ts';
import { type Deck, walk } from '../card/walk.ts';
import { note, show } from '../output.ts';
import type { Session } from '../session.ts';
import { draftOf, type EndCard, subjectOf } from './end-card.ts';
import { savePassed } from './kept-place.ts';
import { END_KEYS } from './keys.ts';
import { type ReviewWish, reviewOf } from './open-ends-of.ts';
import { type Receipts, showReceipts } from './receipts.ts';

/** An open end with what it is known by. */
interface Known {
  id: string;
  end: OpenEnd;
}

/** What a sitting begins with. */
export interface Begun {
  wish: ReviewWish;
  /** The open ends as the session has them. */
  review: Review;
  /** Keys of those that were left for later. */
  passed: readonly string[];
}

/**
 * Goes through the open ends of a week, but for those that were `passed`. Each answer is written at once, as a step of one
 * sitting; wherever it is left, what changed is said. Resolves to the exit status.
 */
export async function walkEnds(start: Session, begun: Begun): Promise<number> {
  const { wish, passed } = begun;
  const session = { ...start, sitting: { id: randomUUID(), command: `review --week ${wish.week.label}` } };
  const receipts: Receipts = { steps: [], byHand: [] };
  const deck = deckOf(session, begun, receipts);
  let whole = false;
  try {
    whole = await walk(session, deck, passed);
  } finally {
    // Ctrl-C ends it as well as q does.
    if (whole) sayEnd(session, deck.left());
    else note(session, 'The rest waits: nudge review goes on from here.');
    await showReceipts(session, receipts);
  }
  return 0;
}

function sayEnd(session: Session, left: number): void {
  const rest = left === 0 ? '' : ` ${count(left, 'open end')} left for later: nudge review --again.`;
  note(session, `That was the week.${rest}`);
}

function deckOf(start: Session, begun: Begun, receipts: Receipts): Deck<Known, EndCard> & { left(): number } {
  const { wish } = begun;
  let { review } = begun;
  let total = 0;
  return {
    things: (session) => {
      if (session !== start) review = reviewOf(session, wish);
      return review.ends.map((end) => ({ id: end.key, end }));
    },
    draw: async (session, { end }, waiting) => {
      total = Math.max(total, waiting + 1);
      const card = { end, position: total - waiting, total };
      await show(session, 'review', { review, kinds: wish.kinds, passed: 0, card });
    },
    keys: END_KEYS,
    card: (session, { end }, standing) => ({
      session,
      end,
      week: wish.week,
      subject: subjectOf(session, end),
      draft: draftOf(session, end),
      wrote: ({ changed }) => receipts.steps.push(changed),
      handWritten: (change) => receipts.byHand.push(change),
      ...standing,
    }),
    settled: (session, step, way) => {
      if (step === 'undone') receipts.steps.pop();
      const keys = review.ends.map(({ key }) => key);
      // What is settled need not be remembered.
      const left = way.passed.filter((key) => keys.includes(key));
      savePassed(session, wish.week.label, keys, left);
    },
    left: () => review.ends.length,
  };
}
