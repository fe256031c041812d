import type { Channel } from '../channel.ts';

/** A small thing done once a week. Everything about it that the notes can show is here. */
export interface Habit {
  name: string;
  /** What to do, imperative. */
  say: string;
  /** The weekday from which it is suggested, until the week is over: Monday 1 to Sunday 7. */
  from: number;
  channel: Channel;
  minutes: number;
  /** Words by which a heading or something done is known for it. */
  words: RegExp;
  /** Whether it is for one person, with a gesture from the catalogue. */
  gesture: boolean;
}

/** The habits there are to choose from: small, weekly, and of the kind by which people come to trust somebody. */
export const HABITS: readonly Habit[] = [
  {
    name: 'friday-reflection',
    say: 'Write the Friday reflection and post it',
    from: 5,
    channel: 'write',
    minutes: 15,
    words: /\breflections?\b/i,
    gesture: false,
  },
  {
    name: 'kind-message',
    say: 'Send somebody a kind message, for no reason',
    from: 1,
    channel: 'message',
    minutes: 5,
    words: /\bkind (?:message|word|note)\b/i,
    gesture: true,
  },
  {
    name: 'thank-you',
    say: 'Thank somebody who does not expect it',
    from: 3,
    channel: 'message',
    minutes: 5,
    words: /\bthank(?:ed\b|[ -]yous?\b)/i,
    gesture: false,
  },
  {
    name: 'offer-help',
    say: 'Ask one person how you can help',
    from: 2,
    channel: 'message',
    minutes: 5,
    words: /\b(?:how (?:can|could) i help|offer(?:ed)? (?:my |to )?help)\b/i,
    gesture: false,
  },
  {
    name: 'introduce-two',
    say: 'Introduce two people who ought to know each other',
    from: 4,
    channel: 'intro',
    minutes: 10,
    words: /\bintro(?:duce[ds]?|ductions?|s)?\b/i,
    gesture: false,
  },
  {
    name: 'plan-the-week',
    say: 'Look through the week ahead and choose whom to see',
    from: 1,
    channel: 'other',
    minutes: 10,
    words: /\b(?:plan(?:ned)? the week|week(?:ly)? plan|plan for the week)\b/i,
    gesture: false,
  },
];

/** More than two habits at once are none. */
export const MOST_HABITS = 2;

/** The habit of a name, or undefined. */
export function habitOf(name: string): Habit | undefined {
  return HABITS.find((habit) => habit.name === name);
}
