import type { Reason } from './types.ts';

/** One term of the score. */
export interface Weight {
  points: number;
  /** Why it counts, and why so much: the documentation's table is made from this. */
  why: string;
}

/**
 * Every term a score can be made of. A score is the sum of the terms that hold; nothing else enters it. What can still
 * be kept in time stands above what is late: chasing yesterday's misses first is how today's promises are missed as
 * well. The points of promises, of relations and of the moment were chosen by the figures of `npm run bench:policy`.
 */
export const WEIGHTS = {
  promise: { points: 10, why: 'A word given comes before anything nudge thought of by itself.' },
  awaiting: { points: 6, why: 'A reminder costs a minute and often unblocks work.' },
  'follow-up': { points: 6, why: 'A first conversation without a follow-up is lost.' },
  'keep-in-touch': { points: 2, why: 'Contact kept up is worth more than contact renewed.' },
  opportunity: { points: 2, why: 'Interest is asked after gently, never pressed.' },
  agenda: { points: 6, why: 'A meeting with an agenda is worth two without.' },
  feedback: { points: 8, why: 'Asked while it is fresh, people tell; asked later, they are polite.' },
  'past-client': { points: 12, why: 'Who was a client knows what the work is worth, and whom to tell.' },
  'value-call': { points: 8, why: 'It was pleasant; one question may make it useful to both.' },
  handwritten: { points: 8, why: 'Cards are written in one sitting, on the days set for them.' },
  'note-gap': { points: 8, why: 'What is not written down was not said.' },
  habit: { points: 14, why: 'Small, chosen by oneself, and worth something only when it is kept.' },
  call: { points: 14, why: 'A call was put on the list to be made in such a minute.' },
  travel: { points: 12, why: 'Travel gets dearer by waiting.' },
  article: { points: 2, why: 'Writing has no deadline, so it comes when nothing presses.' },
  brainstorm: { points: 1, why: 'Fewer than ten titles left: time to think of more.' },

  'due-today': { points: 54, why: 'It can still be kept, and only today.' },
  'easily-kept': { points: 8, why: 'A quarter of an hour or less, on the last day: lost for nothing if it is left.' },
  'due-tomorrow': { points: 46, why: 'One more working day; today is the safe one.' },
  'due-soon': { points: 40, why: 'Two or three working days are left.' },
  'due-week': { points: 38, why: 'A working week is left.' },
  'due-later': { points: 22, why: 'Three working weeks are left.' },
  'due-far': { points: 14, why: 'More is left than that.' },
  'no-date': { points: 42, why: 'No day was named, so the rule of 48 hours holds, in working days.' },
  'no-date-last': { points: 50, why: 'The 48 hours end today.' },

  renegotiate: { points: 34, why: 'Two minutes: say so before they notice, and agree a day that can be kept.' },
  'renegotiate-week': { points: 66, why: 'A week late and not a word: the longer it is left, the harder to say.' },
  'renegotiate-old': { points: 12, why: 'More than a month late: they have noticed; agree a new day, or drop it.' },
  'late-short': { points: 34, why: 'It is late, and takes hardly longer than saying so.' },
  'late-call': { points: 26, why: 'It is late, and the call itself says so and settles it.' },
  late: { points: 4, why: 'Its day is past: what can be kept in time comes before it, or that is late too.' },
  'late-week': { points: 2, why: 'More than a week late.' },
  'late-month': { points: 1, why: 'More than a month late.' },
  'no-date-late': { points: 12, why: 'No day was named and the 48 hours are past.' },
  'no-date-old': { points: 6, why: 'No day was named and more than a week has passed.' },
  'no-date-stale': { points: 1, why: 'No day was named and more than three months have passed.' },

  'chase-late': { points: 20, why: 'What they promised is past its day.' },
  'chase-silence': { points: 14, why: 'No day was named, and they have been silent long enough to ask.' },
  'chase-old': { points: 6, why: 'Owed for more than a month: ask once more or let it go.' },

  'clock-green': { points: 36, why: 'Within a working day of the first conversation they still remember it.' },
  'clock-amber': { points: 46, why: 'The second working day: the last good one for a follow-up.' },
  'clock-red': { points: 52, why: 'The third working day: now or cold.' },
  'clock-cold': { points: 14, why: 'Past three days a follow-up needs another message and presses less.' },

  'touch-second': { points: 12, why: 'One follow-up is easily forgotten: a second touch a week on.' },
  'touch-third': { points: 8, why: 'From the third touch on they know who I am.' },

  'agenda-today': { points: 40, why: 'It is today: after the meeting it is too late.' },
  'agenda-next': { points: 30, why: 'The next working day: sent today, it can still be read.' },
  'agenda-soon': { points: 14, why: 'Within three working days.' },
  'feedback-fresh': { points: 14, why: 'Within a week of the meeting.' },
  'feedback-late': { points: 4, why: 'Within three weeks: still better than never.' },
  'handwritten-new': { points: 10, why: 'A card after a first meeting is kept.' },
  'handwritten-again': { points: 2, why: 'Met again: a card is a kindness.' },
  'gap-fresh': { points: 18, why: 'Within two days one still remembers.' },
  'gap-fading': { points: 4, why: 'Within two weeks: what is left of it.' },

  'cadence-due': { points: 10, why: 'The time meant between contacts is up.' },
  'cadence-over': { points: 16, why: 'Half the way from the time meant to the longest.' },
  'cadence-long': { points: 20, why: 'The longest is over (twice as long as meant, where none is told): going cold.' },
  'cadence-never': { points: 4, why: 'A cadence is set, but no conversation is noted yet.' },

  'interest-ready': { points: 16, why: 'The time they spoke of has come.' },
  'interest-ripe': { points: 12, why: 'Two weeks or more after the interest: time to ask.' },
  'interest-cooling': { points: 7, why: 'Six weeks or more: it fades.' },
  'interest-faint': { points: 3, why: 'Three months or more: hardly there.' },

  'relation-client': { points: 26, why: 'Clients pay.' },
  'relation-prospect': { points: 20, why: 'May become a client.' },
  'relation-referrer': { points: 10, why: 'Sends others.' },
  'relation-collaborator': { points: 10, why: 'Works alongside.' },
  'relation-colleague': { points: 1, why: 'Same house.' },
  'relation-friend': { points: 1, why: 'Friends wait, but not for ever.' },
  'relation-competitor': { points: 1, why: 'Courtesy.' },
  'stage-proposal': { points: 6, why: 'A decision is near.' },
  'stage-client': { points: 4, why: 'Business is under way.' },
  'stage-talking': { points: 3, why: 'The talk is under way.' },
  'stage-own': { points: 2, why: "A stage of the vault's own, past its first." },

  'priority-highest': { points: 24, why: 'Marked highest.' },
  'priority-high': { points: 14, why: 'Marked high.' },
  'priority-medium': { points: 7, why: 'Marked medium.' },
  'priority-low': { points: -7, why: 'Marked low.' },
  'priority-lowest': { points: -14, why: 'Marked lowest.' },
  'rare-place': {
    points: 28,
    why: 'Fewer than half of the places have what it needs; the rest can be done elsewhere.',
  },
  'can-ring': { points: 10, why: 'Calls fit few moments: they want a place to talk in, and the hours from 9 to 18.' },
  'fills-all': { points: 8, why: 'Takes all of the minutes there are, to one: nothing is left over.' },
  'fills-minutes': {
    points: 6,
    why: 'Takes most of the minutes there are: shorter acts fit into shorter moments.',
  },
  quick: { points: 4, why: 'Five minutes or less, where it is not told how many there are: fits into any.' },
  'energy-high': { points: 12, why: 'Told that there is energy: what wants quiet or half an hour, while it lasts.' },
} as const satisfies Record<string, Weight>;

/** A term's name in the table. */
export type Term = keyof typeof WEIGHTS;

/** A term that holds, with the reason as a person would say it. */
export function term(name: Term, reason: string): Reason {
  return { term: name, points: WEIGHTS[name].points, reason };
}

/** Whether the table has a term of this name. */
export function isTerm(name: string): name is Term {
  return Object.hasOwn(WEIGHTS, name);
}

/** The score: the sum of the reasons' points. */
export function scoreOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { points }) => sum + points, 0);
}
