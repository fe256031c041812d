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
  /** Figures shown at the head of the section, in order. */
  figures: AuditFigure[];
  groups: AuditGroup[];
  /** What to say where there is nothing to show. */
  empty: string;
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
  /** The second place it rests on, where two are compared, as for a move from one stage to another. */
  also: AuditSource | null;
}

/** A further place in the notes that a line rests on. */
export interface AuditSource {
  day: Day | null;
  path: string;
  line: number;
  quote: string;
}
