import type { Cadence } from '../config/durations.ts';
import type { Day } from '../dates/day.ts';
import type { Problem } from '../problem.ts';

/** What a note is; `plain` where nothing says. */
export type NoteType = 'contact' | 'meeting' | 'list' | 'audit' | 'queue' | 'plain';

/** One Markdown note, parsed: data from its front-matter, and the blocks that may be read for promises. */
export interface Note {
  /** Vault-relative, `/`-separated. */
  path: string;
  type: NoteType;
  /** The `title`, else the first heading, else the file's name without `.md` and a leading `@`. */
  title: string;
  /** The note's own date: front-matter, else the file's name, else a date in the first heading; null where none gives it. */
  day: Day | null;
  /** Line on which {@link Note.day} stands, 1 where it is from the file's name. */
  dayLine: number;
  /**
   * How numeric dates are read in this note: as dates in its front-matter show it (`11/20/2026` can only be month first),
   * where these don't, as those in its text do, and where they disagree or show nothing, in the vault's order.
   */
  dateOrder: 'dmy' | 'mdy';
  /** Attendees (meeting) as written, links resolved to their name; for a contact note the contact itself. */
  people: PersonRef[];
  tags: string[];
  /** The contact's keys, for a note of type contact. */
  contact: ContactFields | null;
  /** The meeting's keys, for a note of type meeting. */
  meeting: MeetingFields | null;
  /** `calls`, `travel`, `articles`… for a note of type list, else null. */
  list: string | null;
  /** Dated entries in the order of the file: headings, bullets or bold dates that open one. */
  entries: Entry[];
  /** Readable blocks in the order of the file. Code, quotes, comments, HTML and front-matter are not among them. */
  blocks: Block[];
  /** Lines that are not among the blocks though words stand in them, in the order of the file. */
  unread: UnreadLines[];
  /** Headings in the order of the file. */
  headings: Heading[];
  /** The line the front-matter's closing fence stands on, 0 without front-matter. */
  bodyLine: number;
  /** 1-based line of each top-level front-matter key as written. */
  keyLines: Record<string, number>;
  /** How many lines the file has. */
  lineCount: number;
  problems: Problem[];
}

/** A person named in front-matter. */
export interface PersonRef {
  /** The name to use: a link's target without folders and `@`, else the words as written. */
  name: string;
  /** The link's shown alias, where it has one. */
  shown: string | null;
  line: number;
}

/** A contact note's keys. Absent keys are null or empty. */
export interface ContactFields {
  name: string;
  aliases: string[];
  company: string | null;
  role: string | null;
  phone: string | null;
  /** The line of the key that gives it; null without one. */
  phoneLine: number | null;
  email: string | null;
  relation: string | null;
  /** From `6w`, `3m`, `6w..3m`; `none` where there is to be none, whatever relation and tags say. */
  cadence: Cadence | 'none' | null;
  stage: string | null;
  met: string | null;
  /** An IANA name such as `Europe/Oslo`, as written; {@link isZone} tells whether there is such a zone. */
  timeZone: string | null;
}

/** A meeting note's keys. Absent keys are null. */
export interface MeetingFields {
  /** `121`, `event`, `call`, `workshop`… as written, folded. */
  kind: string | null;
  event: string | null;
  /** Where it was held, as written. */
  place: string | null;
  minutes: number | null;
  value: 'value' | 'chat' | null;
  stage: string | null;
  /** The outcome as written, and the money in it. */
  outcome: string | null;
  money: Money | null;
}

/** An amount of money, in hundredths of its currency. */
export interface Money {
  amount: number;
  /** ISO 4217 where the sign or code tells, else empty. */
  currency: string;
}

/** A dated part of a note: its day counts for all that follows until the next entry of the same or a higher level. */
export interface Entry {
  day: Day;
  line: number;
  endLine: number;
  /** The words of the opening line without the date and markup, perhaps empty. */
  title: string;
  opener: 'heading' | 'bullet' | 'bold';
  /** True where anything but the opening date is written in it. */
  hasWords: boolean;
  /** First words of the entry, one line of at most 200 characters, for "what we last said". */
  excerpt: string;
  /** Names linked or mentioned with `[[…]]` or `@…` in the entry. */
  links: string[];
}

/** A heading, with its level 1 to 6. */
export interface Heading {
  level: number;
  text: string;
  line: number;
}

/** The readable unit: a paragraph, a list item, a heading or a table row. */
export interface Block {
  kind: 'paragraph' | 'item' | 'heading' | 'row';
  /** 1 to 6 for a heading, else null. */
  level: number | null;
  /** 1-based lines of the file. */
  line: number;
  endLine: number;
  /**
   * The source text of the block from after its bullet and box, its lines joined by `\n`, as it stands in the file.
   * {@link Block.starts} gives the column of each line's first character.
   */
  raw: string;
  /**
   * `raw`, same length, with everything that is not to be read (marks, code, comments, link addresses, emphasis signs)
   * overwritten by spaces, so that an offset means the same in both. The shown words of links stay.
   */
  text: string;
  /** 1-based column in the file of the first character of each line of `raw`. */
  starts: number[];
  /** Nesting depth of a list item, 0 for the outermost and for other blocks. */
  depth: number;
  /** Index in `blocks` of the item this one is nested in, or null. */
  parent: number | null;
  /** What stands in the checkbox (` `, `x`, `-`, `/`…), or null where there is no box. */
  box: string | null;
  /** True in a quoted callout (`> - [ ]`): the only quoted text that is read, and only for boxes. */
  quoted: boolean;
  /** Headings above, outermost first, without markup. */
  under: string[];
  /** Index in `entries` of the entry it stands in, or null. */
  entry: number | null;
  /** The day from which its words count: its entry's, else the note's; null where none is known. */
  day: Day | null;
  /** The cells of a table row with their column's heading, empty for other blocks. */
  cells: Cell[];
  marks: MarkHit[];
  /** Wiki-links and `@names` in it, with their offset in `raw`. */
  links: Link[];
  /** Offsets `[from, to)` of struck-out text. */
  struck: [number, number][];
}

/** A table cell; offsets in the row's `raw`. */
export interface Cell {
  header: string;
  from: number;
  to: number;
}

/** Lines of a note that are left out whole. */
export interface UnreadLines {
  /** 1-based, the last one included. */
  line: number;
  endLine: number;
  what: 'code' | 'quote' | 'comment' | 'HTML' | 'hidden' | 'long' | 'much';
  /** The first line, as written; its beginning where that is very long. */
  text: string;
}

/** A link to a person or note, by `[[…]]` or `@…`. */
export interface Link {
  /** Target without folders, `.md`, heading anchors and a leading `@`. */
  name: string;
  /** The words a reader sees. */
  shown: string;
  from: number;
  to: number;
}

/** The styles in which marks are written. */
export type MarkStyle = 'emoji' | 'dataview' | 'todotxt';

/** What a mark says. `no` is `<!-- nudge: no -->`: not a promise. */
export type MarkField =
  | 'due'
  | 'scheduled'
  | 'start'
  | 'created'
  | 'done'
  | 'dropped'
  | 'priority'
  | 'repeat'
  | 'minutes'
  | 'no';

/** One mark as found in the text. */
export interface MarkHit {
  field: MarkField;
  /** A day for dated fields, minutes as digits, a priority's name, a repeat rule, or empty (a done mark without a day). */
  value: string;
  style: MarkStyle | 'comment';
  /** Offsets `[from, to)` in the block's `raw`. */
  from: number;
  to: number;
}
