import type { PersonKey } from '../book/types.ts';
import type { Day } from '../dates/day.ts';
import type { AuditLine } from './types.ts';

/** What a week may leave open, in the order in which it is gone through. */
export const OPEN_END_KINDS = ['late', 'notes', 'follow-ups', 'openings', 'reflection'] as const;
export type OpenEndKind = (typeof OPEN_END_KINDS)[number];

/** The open ends of a week: what `nudge review` goes through. */
export interface Review {
  schema: 'nudge.review/1';
  /** `2026-W47`. */
  week: string;
  from: Day;
  to: Day;
  today: Day;
  ends: OpenEnd[];
}

/**
 * One open end: a line of the audit. Of the reflection, `text` is the question and `note` what an answer may begin with; it
 * rests on the week's audit note, which need not be there yet.
 */
export interface OpenEnd extends AuditLine {
  kind: OpenEndKind;
  /** What it is known by within its week, from one run to the next. */
  key: string;
  /** Whom it concerns, as the book has them. */
  people: PersonKey[];
}
