import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import type { Day } from '../../src/dates/day.ts';
import { checkMoment, fitsHour, fitsMoment } from '../../src/queue/fit.ts';
import type { Spare, Word, World } from './world.ts';

/** What is done in a moment: a promise is kept, or its person is told that it is late. */
export interface Act {
  word: Word;
  does: 'keep' | 'renegotiate';
  minutes: number;
}

/** A moment as a policy sees it: a spare moment with the minutes that are left of it. */
export interface Now extends Spare {
  left: number;
}

/** Chooses the next act among the open promises, or null where nothing is to be done. */
export type Policy = (open: readonly Word[], now: Now) => Act | null;

/** What became of a world's promises. */
export interface Outcome {
  /** Sum of the values of what was kept in time. */
  value: number;
  /** Each promise that was kept, late or not, and each that was renegotiated, with the day. */
  closed: ReadonlyMap<Word, { day: Day; does: Act['does'] }>;
}

/** Whether a promise can be kept in so many minutes of a spare moment, by the program's own judgement. */
export function fitsSpare(word: Word, { day, hour, place }: Spare, left: number): boolean {
  const clocks = { day, hour, now: null };
  return (
    fitsMoment(word, checkMoment({ minutes: left, place }, DEFAULT_CONFIG)) &&
    fitsHour(word, null, clocks, DEFAULT_CONFIG)
  );
}

/**
 * Plays a world: in each spare moment one act after another, as long as the policy finds one that fits in what is left.
 * A promise is known from the moment it is said, stays open until it is kept or renegotiated, and counts only in time.
 */
export function play({ spares, words }: World, policy: Policy): Outcome {
  const closed = new Map<Word, { day: Day; does: Act['does'] }>();
  let value = 0;
  spares.forEach((spare, when) => {
    let open = words.filter((word) => word.from <= when && !closed.has(word));
    for (let left = spare.minutes; left > 0; ) {
      const act = policy(open, { ...spare, left });
      if (act === null) break;
      const { word, does, minutes } = act;
      left -= minutes;
      closed.set(word, { day: spare.day, does });
      open = open.filter((other) => other !== word);
      if (does === 'keep' && spare.day <= word.by) value += word.value;
    }
  });
  return { value, closed };
}
