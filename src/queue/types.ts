import type { Clock } from '../book/clock.ts';
import type { Phone } from '../book/phone.ts';
import type { PersonKey } from '../book/types.ts';
import type { Channel, Need } from '../channel.ts';
import type { Day } from '../dates/day.ts';

/** Where a nudge comes from; one file each in `sources/`. */
export type NudgeKind =
  | 'promise'
  | 'renegotiate'
  | 'awaiting'
  | 'follow-up'
  | 'keep-in-touch'
  | 'opportunity'
  | 'agenda'
  | 'feedback'
  | 'past-client'
  | 'value-call'
  | 'handwritten'
  | 'note-gap'
  | 'habit'
  | 'call'
  | 'travel'
  | 'article';

export type { Clock };

/** One term of a nudge's score, with the reason as a person would say it. */
export interface Reason {
  /** Name of the term in the weights table. */
  term: string;
  points: number;
  /** A short phrase for the card: "due in 2 days", "met yesterday, no follow-up yet". */
  reason: string;
  /** For a reason merged in from another nudge about the same person: that nudge's kind and id. */
  from?: { kind: NudgeKind; id: string };
}

/** A ready link: `tel:` or `mailto:`. */
export interface NudgeLink {
  kind: 'tel' | 'mailto';
  href: string;
  shown: string;
}

/** One suggested action. */
export interface Nudge {
  /** The item's id, or for a derived nudge one made of its kind and person. */
  id: string;
  kind: NudgeKind;
  /** What to do, imperative, with the person's name: "Send Priya the checklist". */
  title: string;
  person: PersonKey | null;
  /** Everybody it concerns, {@link Nudge.person} first: an introduction concerns two. */
  people: PersonKey[];
  /** The person's name as shown; where nobody is known by it, as written in the note; or null. */
  personName: string | null;
  channel: Channel;
  minutes: number;
  needs: Need[];
  due: Day | null;
  /** The day it was said, or the conversation it follows; null where unknown. Ranks nudges of equal score. */
  said: Day | null;
  clock: Clock | null;
  /** Where it rests. */
  path: string;
  line: number;
  /** The sentence it rests on, as written. */
  quote: string;
  /** What was last said with the person, and when. */
  lastSaid: { day: Day; excerpt: string; path: string; line: number } | null;
  links: NudgeLink[];
  reasons: Reason[];
  /** Sum of the reasons' points. */
  score: number;
}

/**
 * A nudge that can be ranked, merged and fitted to the moment, before its words are made: of thousands only a few are ever
 * shown.
 */
export interface RankedNudge extends Omit<Nudge, 'title' | 'personName' | 'quote' | 'lastSaid' | 'links'> {
  /** What the words need besides. */
  words: NudgeWords;
}

/** What a nudge is worded from, once it is to be shown. */
export interface NudgeWords {
  /** Says what to do. */
  title: () => string;
  /** Who is meant where nobody is known by the words: as written in the note. */
  written: string;
  quote: string;
  /** A number beside the name, which beats the contact's own; or null. */
  phone: Phone | null;
}

/** How much there is of me: low leaves out what is demanding, high puts it first. */
export const ENERGIES = ['low', 'high'] as const;
export type Energy = (typeof ENERGIES)[number];

/** The spare time at hand, as told. Null minutes: no limit; null place: everything is at hand; no energy: not counted. */
export interface Moment {
  minutes: number | null;
  place: string | null;
  energy?: string | null;
}

/** Nudges under one heading, in the order of the queue. */
export interface NudgeGroup {
  title: string;
  nudges: Nudge[];
}
