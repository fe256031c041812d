import type { Day } from '../dates/day.ts';

/** The audit as data: what every renderer draws, and `nudge audit --json` prints. */
export interface AuditReport {
  schema: 'nudge.audit/1';
  /** `2026-W47`. */
  week: string;
  from: Day;
  to: Day;
  today: Day;
  sections: AuditSection[];
}

/** One section: some figures, then lines, each with its source. */
export interface AuditSection {
  /** Stable name: `glance`, `conversations`, `my-word`, `their-word`, `clock`, `openings`, `value`, `three-months`… */
  name: string;
  title: string;
  /** By which rule the section judges, in a sentence or two; empty where that is plain. */
  about: string;
  /** Figures shown at the head of the section, in order. */
  figures: AuditFigure[];
  /** Charts of the section, each also told in a sentence. */
  charts: AuditChart[];
  groups: AuditGroup[];
  /** Questions that the reader answers in their own words. */
  prompts: AuditPrompt[];
  /** What to say where there is nothing to show. */
  empty: string;
}

/** A chart as data: every format draws it in its own way, or says its summary. */
export interface AuditChart {
  /** Stable name: `kept-on-time`, `value-and-chat`, `clock`, `warmth`. */
  name: string;
  title: string;
  /** `line` over time; `stack`, parts of a whole over time; `bars`, counts side by side. */
  kind: 'line' | 'stack' | 'bars';
  unit: AuditFigure['unit'];
  /** What stands along the bottom: weeks (`2026-W47`), the oldest first; or the classes that are counted. */
  along: string[];
  series: AuditSeries[];
  /** The chart in one sentence, for whoever does not see it. */
  summary: string;
}

/** One row of a chart's values, each for the entry of `along` in its place; null where it cannot be told. */
export interface AuditSeries {
  name: string;
  values: (number | null)[];
}

/** A question to answer by hand. */
export interface AuditPrompt {
  question: string;
  /** What to begin with, made from the notes of the week; empty where nothing is at hand. */
  seed: string;
}

export interface AuditFigure {
  label: string;
  /** Null where it cannot be told (no promise fell due, say). Money is in hundredths of its currency. */
  value: number | null;
  unit: 'count' | 'percent' | 'minutes' | 'days' | 'money';
  currency?: string;
}

/** Lines that belong together, under an optional heading: "kept", "late". */
export interface AuditGroup {
  name: string;
  title: string;
  lines: AuditLine[];
}

/** The word of the vocabulary that classes a line, where it has one: renderers colour by it and always print it. */
export type AuditTag =
  | 'value'
  | 'chat'
  | 'open'
  | 'green'
  | 'amber'
  | 'red'
  | 'cold'
  | 'closer'
  | 'cooler'
  | 'agenda'
  | 'no agenda';

/** One line of the audit. Each rests on a place in the notes. */
export interface AuditLine {
  /** What happened, plain text. */
  text: string;
  /** The person's name as shown (several are joined: "Ann Lee and Tom Webb"), or null. */
  person: string | null;
  tag: AuditTag | null;
  day: Day | null;
  due: Day | null;
  /** Days late (positive) or early (negative), or null. */
  daysLate: number | null;
  status: 'open' | 'done' | 'dropped' | 'late' | null;
  /** The item's id where the line is an item. */
  id: string | null;
  path: string;
  line: number;
  /** The sentence it rests on, as written; empty where the source is a whole note. */
  quote: string;
  /** Why it is here, or which rule judged it, where that is not plain. */
  note: string | null;
  /** What could be done about it, with the command that does it; null where nothing is to be done. */
  next: AuditStep | null;
  /** The second place it rests on, where two are compared, as for a move from one stage to another. */
  also: AuditSource | null;
}

/** A way on from a line. */
export interface AuditStep {
  /** In a few words: "say it is late and agree a new day". */
  words: string;
  /** As typed, with the whole id: `nudge draft k7qm2x`; null where no command does it. */
  command: string | null;
  /** The message for it from the templates, ready to send; null where there is none. */
  draft: string | null;
}

/** A further place in the notes that a line rests on. */
export interface AuditSource {
  day: Day | null;
  path: string;
  line: number;
  quote: string;
}
