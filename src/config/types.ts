import type { Channel, Need } from '../channel.ts';
import type { Cadence } from './durations.ts';

/** Everything `nudge.yaml` may say, with the defaults filled in. */
export interface Config {
  /** Who keeps the notes: never a contact, never in `to`. */
  me: { name: string | null; aliases: string[] };
  /** Working days, 1 = Monday to 7 = Sunday. */
  workDays: number[];
  /** Days on which hand-written notes are suggested, 1 = Monday to 7 = Sunday. */
  handwrittenDays: number[];
  /** Cadence by tag or relation, folded to lower case. */
  cadences: ReadonlyMap<string, Cadence>;
  /** Habits chosen, by their names in {@link HABITS}, in order. */
  habits: string[];
  /** Folders by what they hold, vault-relative, `/`-separated, without a trailing slash; matched without case. */
  folders: { contacts: string[]; meetings: string[]; lists: string[]; audits: string; templates: string[] };
  /** Further globs to ignore, vault-relative. */
  ignore: string[];
  /** Front-matter keys by meaning; the first is the one that is written. */
  properties: Properties;
  /** Minutes an action takes, by channel. */
  estimates: ReadonlyMap<Channel, number>;
  /** What each place offers, by the place's name. */
  places: ReadonlyMap<string, readonly Need[]>;
  /** Stages of closeness, farthest first. */
  stages: string[];
  /** How `3/4/2027` is read where a note does not show it by itself. */
  dateOrder: 'dmy' | 'mdy';
  /** The country whose national telephone numbers are read, in two letters (ISO 3166); null where none is said. */
  region: string | null;
}

/** The front-matter keys that mean each thing, folded to lower case, in order of preference. */
export interface Properties {
  type: string[];
  date: string[];
  people: string[];
  name: string[];
  aliases: string[];
  company: string[];
  phone: string[];
  email: string[];
}
