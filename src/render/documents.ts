import type { OpenEnd, OpenEndKind, Review } from '../audit/review-types.ts';
import type { AuditReport } from '../audit/types.ts';
import type { DayView, PeopleView, PersonView } from '../audit/views.ts';
import type { Day } from '../dates/day.ts';
import type { Item, TraceStep } from '../extract/types.ts';
import type { Ledger } from '../ledger/types.ts';
import type { Problem } from '../problem.ts';
import type { Moment, Nudge, NudgeGroup } from '../queue/types.ts';
import type { PageTemplate } from './page-types.ts';

/** How something is to be drawn; all that a renderer knows of the terminal and the call. */
export interface RenderOptions {
  /** Columns of the terminal; texts are drawn 100 wide at most. */
  columns: number;
  colour: boolean;
  /** False where only ASCII signs can be shown. What a note says is never changed for it. */
  unicode: boolean;
  /** Whether the terminal opens links (OSC 8). */
  hyperlinks: boolean;
  /** The shortest prefix that still names the item. */
  shortId(id: string): string;
  today: Day;
  /** Shows every line where lists are otherwise cut short. */
  all?: boolean;
  /** Shows the steps that led to each item (`extract --explain`). */
  explain?: boolean;
  /** Whether keys act on a card, so that it need not say which command does. */
  keys?: boolean;
  /** The address under which a place in a note can be opened, for terminals with links. */
  hrefOf?(path: string, line: number): string;
  /** Where a Markdown note will stand in the vault, so that its links lead from there. */
  notePath?: string;
  /** In a Markdown note, what ties a line to a nudge, so that a tick there is carried back; null where none can be. */
  tieOf?(id: string): string | null;
  /** What an HTML page is made from. */
  page?: PageTemplate;
}

/** The ranked list, already filtered and cut. */
export interface QueueDocument {
  today: Day;
  moment: Moment;
  nudges: readonly Nudge[];
  /** The same under headings, where they were asked for. */
  groups?: readonly NudgeGroup[];
  /** How many there were before the list was cut. */
  total: number;
}

/** One nudge that fits the moment, or null where none does. */
export interface CardDocument {
  today: Day;
  moment: Moment;
  nudge: Nudge | null;
  /** How many more fit the moment. */
  waiting: number;
}

/** What was understood, note by note in order of path. */
export interface ExtractDocument {
  today: Day;
  notes: readonly { path: string; items: readonly Item[]; trace: readonly TraceStep[] }[];
  problems: readonly Problem[];
}

/** Recoverable trouble, in order. */
export interface ProblemsDocument {
  problems: readonly Problem[];
}

/** One change that was written, or would be. */
export interface ActChange {
  /** The item's id; null where no item was acted on. */
  id: string | null;
  /** What became of it, in a word or two: "done", "snoozed to Mon 30 Nov", "logged". */
  did: string;
  /** The item's action, or what was written. */
  what: string;
  path: string;
  /** The line on which it stands now; null for a file as a whole. */
  line: number | null;
  /** The line before and after, as in the file; null where there was none. Several lines have `\n` between them. */
  before: string | null;
  after: string | null;
  /** Further items that the same mark speaks of, since they share its sentence. */
  also: readonly string[];
  /** What else is worth knowing of it, such as that it will be late; null as a rule. */
  aside: string | null;
}

/** What a command that writes has done, or would do. */
export interface ActDocument {
  /** The command's name. */
  action: string;
  dryRun: boolean;
  changed: readonly ActChange[];
  /** What was asked for but is so already, and why nothing was written. */
  unchanged: readonly { id: string | null; what: string; path: string; line: number; why: string }[];
  /** The items found in the words that were written. */
  understood: readonly Item[];
  /** Whether the words were to be understood, so that finding nothing is worth saying. */
  asked: boolean;
}

/** What became of every promise, and how much of the history tells it. */
export interface LedgerDocument extends Ledger {
  today: Day;
  since: Day | null;
  /** Whose word it is. */
  kind: 'promise' | 'awaiting';
  /** The one person that it is of; null for all. */
  person: string | null;
  /** The last commit that was read. */
  last: { commit: string; day: Day };
  /** How many commits were read, and the day of the oldest. */
  commits: number;
  from: Day;
  /** Older commits that were left out, versions of notes that could not be read, and whether the clone is shallow. */
  leftOut: number;
  unread: number;
  shallow: boolean;
}

/** A message for a nudge or a person, filled with what the notes know. */
export interface DraftDocument {
  /** The nudge's id; null for a message to somebody without one. */
  id: string | null;
  /** The template's name, and the file it is from. */
  kind: string;
  template: string;
  relation: string | null;
  person: string | null;
  email: string | null;
  /** Null for a message without one. */
  subject: string | null;
  body: string;
  /** What is still to be filled in, as it stands in the text. */
  gaps: readonly string[];
}

/** Every message there is a template for. */
export interface DraftsDocument {
  /** In order of name; for each relation with words of its own, these too. */
  templates: readonly { kind: string; about: string; relations: readonly string[]; own: boolean }[];
}

/** The open end at hand, and how far one has come. */
export interface OpenEndCard {
  end: OpenEnd;
  /** Counted from 1. */
  position: number;
  total: number;
}

/** The open ends of a week that are to be gone through. */
export interface ReviewDocument {
  review: Review;
  /** What was asked for, in order. */
  kinds: readonly OpenEndKind[];
  /** How many there are beside them that were left for later. */
  passed: number;
  /** The one that is drawn, or null for a list of all. */
  card: OpenEndCard | null;
}

/** Every document by its name. */
export interface Documents {
  queue: QueueDocument;
  card: CardDocument;
  audit: AuditReport;
  review: ReviewDocument;
  person: PersonView;
  people: PeopleView;
  day: DayView;
  extract: ExtractDocument;
  problems: ProblemsDocument;
  act: ActDocument;
  ledger: LedgerDocument;
  draft: DraftDocument;
  drafts: DraftsDocument;
}

export type DocumentName = keyof Documents;
export type Format = 'terminal' | 'markdown' | 'html' | 'json';

/** Draws one kind of document in one format. The text ends with a line end, unless it is empty. */
export type Renderer<Name extends DocumentName> = (document: Documents[Name], options: RenderOptions) => string;
