import type { AuditReport } from '../audit/types.ts';
import { parseIsoWeek } from '../dates/iso-week.ts';

/** Lines of a group in a page or a note: more are not read in a sitting, and a vault may have thousands late. */
export const MOST_LINES = 50;

/** How many lines of a group are not in a page or a note, and where they are. */
export interface Beyond {
  count: number;
  /** Said of them: "and 12 more". */
  words: string;
  /** What shows them. */
  command: string;
}

/** The lines of a group that a page or a note has, and what is beyond them; all of them where that is asked for. */
export function upToMost<Line>(
  lines: readonly Line[],
  report: AuditReport,
  all: boolean | undefined,
): { kept: readonly Line[]; beyond: Beyond | null } {
  const more = lines.length - MOST_LINES;
  if (all === true || more <= 0) return { kept: lines, beyond: null };
  const beyond = { count: more, words: `and ${more} more`, command: wholeAudit(report) };
  return { kept: lines.slice(0, MOST_LINES), beyond };
}

/** The command that shows the whole of an audit, also when its week is long over. */
export function wholeAudit({ week, from, to }: Pick<AuditReport, 'week' | 'from' | 'to'>): string {
  const time = parseIsoWeek(week) === null ? `--since ${from} --until ${to}` : `--week ${week}`;
  return `nudge audit ${time} --all`;
}
