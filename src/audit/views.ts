import type { Warmth } from '../book/warmth.ts';
import type { Channel } from '../channel.ts';
import type { Day } from '../dates/day.ts';

/** An item as a view shows it. */
export interface ViewItem {
  id: string;
  kind: 'promise' | 'awaiting' | 'opportunity';
  text: string;
  person: string | null;
  said: Day | null;
  due: Day | null;
  /** Days past its due day; 0 on the day, negative before, null without one. */
  daysLate: number | null;
  channel: Channel;
  path: string;
  line: number;
  quote: string;
}

/** A conversation, past or ahead, as a view shows it. */
export interface ViewTalk {
  day: Day;
  kind: string;
  minutes: number | null;
  /** What it was about, where that is not said by the people and the excerpt; else empty. */
  title: string;
  /** The people's names, joined, or null. */
  people: string | null;
  excerpt: string;
  value: 'value' | 'chat' | 'open';
  hasAgenda: boolean;
  hasWords: boolean;
  path: string;
  line: number;
}

/** Everything about one person, before a call. */
export interface PersonView {
  schema: 'nudge.person/1';
  today: Day;
  name: string;
  aliases: string[];
  /** The contact note, or null for somebody without one. */
  path: string | null;
  company: string | null;
  role: string | null;
  relation: string | null;
  phone: string | null;
  email: string | null;
  timeZone: string | null;
  tags: string[];
  met: string | null;
  stage: string | null;
  /** Days. */
  cadence: number | null;
  warmth: Warmth | null;
  /** Days since the last touch (a conversation, or a promise kept), and since the cadence was up; see `book/warmth.ts`. */
  sinceLast: number | null;
  pastCadence: number | null;
  /** Conversations that have taken place. */
  conversations: number;
  promises: ViewItem[];
  awaiting: ViewItem[];
  openings: ViewItem[];
  /** The last three, newest first. */
  last: ViewTalk[];
  threeMonthsAgo: ViewTalk | null;
  ahead: ViewTalk | null;
}

/** One row of the table of people. */
export interface PeopleRow {
  name: string;
  path: string | null;
  company: string | null;
  relation: string | null;
  stage: string | null;
  warmth: Warmth | null;
  /** The last touch. */
  last: Day | null;
  /** Where the last conversation stands. */
  source: { path: string; line: number } | null;
  sinceLast: number | null;
  cadence: number | null;
  pastCadence: number | null;
  /** Open promises to them, and open items they owe me. */
  promises: number;
  awaiting: number;
}

/** Who is warm, who is due, who has gone cold. */
export interface PeopleView {
  schema: 'nudge.people/1';
  today: Day;
  /** Past the cadence first, then the cold, the warm, and those never spoken with. */
  rows: PeopleRow[];
}

/**
 * What a view needs of a ranked nudge. The queue's own type satisfies it; it is told by shape, since the audit and the
 * queue do not know each other.
 */
export interface NudgeLike {
  id: string;
  title: string;
  personName: string | null;
  minutes: number;
  due: Day | null;
  path: string;
  line: number;
  quote: string;
  reasons: readonly { points: number; reason: string }[];
}

/** The best nudge as the day shows it; the person under the name that every document gives it. */
export interface Suggestion extends Omit<NudgeLike, 'personName'> {
  person: string | null;
}

/** The day on one screen. */
export interface DayView {
  schema: 'nudge.day/1';
  today: Day;
  /** `2026-W48`. */
  week: string;
  late: ViewItem[];
  dueToday: ViewItem[];
  /** Due in the six days after today. */
  dueSoon: ViewItem[];
  /** Owed to me and still open, late first. */
  owed: ViewItem[];
  meetings: ViewTalk[];
  cold: PeopleRow[];
  /** The best-ranked nudge, or null where nothing waits. */
  suggestion: Suggestion | null;
  /** How many nudges wait in all. */
  waiting: number;
}
