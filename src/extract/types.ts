import type { Channel } from '../channel.ts';
import type { Day } from '../dates/day.ts';

export type ItemKind = 'promise' | 'awaiting' | 'opportunity';
export type ItemStatus = 'open' | 'done' | 'dropped';

/** The owner of what is owed or hinted at where the note names nobody: said so, and never guessed. */
export const SOMEONE = 'someone';

/** One thing understood in a note: the contract of `nudge extract --json`, and what the later stages need besides. */
export interface Item {
  /** Eight letters and digits; see `id.ts`. Any unique prefix names it. */
  id: string;
  path: string;
  /** 1-based line and column of the file at which its words begin. */
  line: number;
  column: number;
  kind: ItemKind;
  /** `me`, or who owes it or showed the interest, as written; {@link SOMEONE} where nobody is named. Never empty. */
  owner: string;
  /** Whom the action is for or with; never `me`. */
  to: string[];
  due: Day | null;
  start: Day | null;
  duePhrase: string | null;
  status: ItemStatus;
  channel: Channel;
  /** True for a checkbox, a TODO / ACTION / AP line, or a row of a table with an action column. */
  explicit: boolean;
  /** The action in a few words, as written. */
  action: string;
  /** The sentence it rests on, as written, on one line; of one longer than 600 characters, the part from its clause on. */
  text: string;
  /** The rule that found it. */
  rule: string;
  /** The day on which it was said: its entry's, else the note's. */
  said: Day | null;
  /** Snoozed to (⏳), which also counts as {@link Item.start}. */
  scheduled: Day | null;
  /** The day of its done or dropped mark, where the mark has one. */
  closed: Day | null;
  priority: Priority | null;
  /** Minutes told by a mark (`~5m`, `[est:: 5m]`), else null. */
  minutes: number | null;
  /** The rule of a repeating item (`every week`), else null. */
  repeat: string | null;
  /** For an item of a list note, the list's name. */
  list: string | null;
  /** Where its sentence ends in the file, for writing a mark: 1-based line, and the column after the last character. */
  end: { line: number; column: number };
  /** True where a done mark stands for the whole line (a box, a bullet with one sentence), false inside running prose. */
  ownLine: boolean;
}

export type Priority = 'highest' | 'high' | 'medium' | 'low' | 'lowest';

/** What one step said about one stretch of text; `--explain` prints it. */
export interface TraceStep {
  line: number;
  /** The words the step looked at. */
  text: string;
  /** The cue's, refiner's or reader's name. */
  step: string;
  /** What it found or changed, in words. */
  said: string;
}

/** All that was understood in one note. */
export interface Extraction {
  items: Item[];
  trace: TraceStep[];
}
