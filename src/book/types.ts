import type { Cadence } from '../config/durations.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import type { ContactFields, Money } from '../note/types.ts';
import type { Problem } from '../problem.ts';
import type { Phone } from './phone.ts';

/** A person's key in the book: the folded full name; two contacts of one name get `name#2` in order of path. */
export type PersonKey = string;

/** Somebody in the notes: with a contact note, or only as an attendee, or only mentioned. */
export interface Person {
  key: PersonKey;
  name: string;
  aliases: string[];
  /** The contact note's path, or null for a person without one. */
  path: string | null;
  contact: ContactFields | null;
  /** The contact note's number. */
  phone: Phone | null;
  tags: string[];
  /** The contact's own, else the one with the shortest ideal of its tags' and relation's, else null. */
  cadence: Cadence | null;
  /** The latest stage: of the newest meeting note that has one, else the contact note's. */
  stage: string | null;
}

/** A place in a note that says something was decided, or somebody introduced. */
export interface Sign {
  kind: 'decision' | 'introduction';
  line: number;
  text: string;
}

/** A conversation: a meeting note, or a dated entry of a contact's log. Future ones are meetings ahead. */
export interface Conversation {
  /** `path:line`, its key. */
  id: string;
  path: string;
  line: number;
  day: Day;
  title: string;
  /** Who took part, without me. */
  people: PersonKey[];
  /** Who is only mentioned: never resets a clock or a cadence. */
  mentioned: PersonKey[];
  /** `121`, `event`, `call`, `workshop`, `meeting`… */
  kind: string;
  /** The event that it was at, or the place; null where the note tells neither. */
  where: string | null;
  minutes: number | null;
  /** What the note itself says of its value, else null. */
  declared: 'value' | 'chat' | null;
  stage: string | null;
  outcome: string | null;
  money: Money | null;
  /** False where the note has no words of its own. */
  hasWords: boolean;
  /** True where a heading called agenda, or an `agenda` key, has words under it. */
  hasAgenda: boolean;
  excerpt: string;
  /** Ids of the items said in it. */
  items: string[];
  /** What was decided, who was introduced: evidence for its value. */
  signs: Sign[];
}

/** A promise or awaiting item with its people known. */
export interface Commitment {
  item: Item;
  kind: 'promise' | 'awaiting';
  /** Whom it concerns: the one who owes it (awaiting) or to whom I owe it; empty where nobody is known. */
  people: PersonKey[];
}

/** Soft interest with the person who showed it. */
export interface Opportunity {
  item: Item;
  person: PersonKey | null;
}

/** A bullet of a list note. */
export interface ListEntry {
  list: string;
  item: Item;
  people: PersonKey[];
  /** The number beside the name, else the contact's own. */
  phone: Phone | null;
}

/** Something in the notes that shows a habit kept, on a day. */
export interface HabitAct {
  /** The habit's name. */
  habit: string;
  day: Day;
  path: string;
  line: number;
  /** What was written there; empty where only a tag of the whole note tells. */
  text: string;
}

/** Everything the notes say, indexed: what queue, audit and `who` read. */
export interface Book {
  people: ReadonlyMap<PersonKey, Person>;
  /** Ascending by day, then path and line. */
  conversations: readonly Conversation[];
  commitments: readonly Commitment[];
  opportunities: readonly Opportunity[];
  lists: readonly ListEntry[];
  /** The list notes themselves, by path: an empty list has no entries but is there all the same. */
  listNotes: readonly { list: string; path: string }[];
  /** Every time a habit was kept, as far as the notes show it, ascending by day. */
  habits: readonly HabitAct[];
  /** Every item by its full id, rejected ones left out. */
  items: ReadonlyMap<string, Item>;
  /** Conversations a person took part in, ascending. */
  conversationsOf: ReadonlyMap<PersonKey, readonly Conversation[]>;
  commitmentsOf: ReadonlyMap<PersonKey, readonly Commitment[]>;
  opportunitiesOf: ReadonlyMap<PersonKey, readonly Opportunity[]>;
  /** Ambiguous names, two contacts of one name, … */
  problems: readonly Problem[];
}
