import type { AuditWeek } from '../audit/context.ts';
import type { Config } from '../config/types.ts';
import { addDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { readWeek } from './week.ts';

/** The queue as a note of the vault, which a phone can open and tap. */
export const QUEUE_NOTE = 'queue.md';

/** Where the audit of a week, or of other days, stands: `audits/2026-W47.md`, `audits/2026-10-01--2026-10-31.md`. */
export function auditNote({ folders }: Pick<Config, 'folders'>, { label }: Pick<AuditWeek, 'label'>): string {
  return `${folders.audits}/${label.replace(' to ', '--')}.md`;
}

/** The notes of nudge's own in which somebody may have ticked something lately: the queue, this week's audit and the last. */
export function ownNotes(config: Config, today: Day): string[] {
  const weeks = [today, addDays(today, -7)].map((day) => readWeek('this', day));
  return [QUEUE_NOTE, ...weeks.map((week) => auditNote(config, week))];
}
