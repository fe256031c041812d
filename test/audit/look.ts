import { buildAudit } from '../../src/audit/build.ts';
import type { AuditRequest } from '../../src/audit/context.ts';
import type { AuditChart, AuditLine, AuditReport, AuditSection } from '../../src/audit/types.ts';
import type { Book } from '../../src/book/types.ts';
import type { Day } from '../../src/dates/day.ts';
import { FRIDAY, weekOf } from './world.ts';

/** The section of a name. */
export function section(report: AuditReport, name: string): AuditSection {
  const found = report.sections.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no section ${name}`);
  return found;
}

/** The audit of a day's week. */
export function audit(book: Book, day: Day = FRIDAY, today: Day = day, rest: Partial<AuditRequest> = {}): AuditReport {
  return buildAudit(book, { ...weekOf(day, today), ...rest });
}

/** A section's figures by their labels. */
export function figures({ figures }: AuditSection): Record<string, number | null> {
  return Object.fromEntries(figures.map(({ label, value }) => [label, value]));
}

/** The lines of a group; none where there is no such group. */
export function lines({ groups }: AuditSection, group: string): AuditLine[] {
  return groups.find(({ name }) => name === group)?.lines ?? [];
}

/** The chart of a name, or undefined. */
export function chartOf(report: AuditReport, name: string): AuditChart | undefined {
  return report.sections.flatMap(({ charts }) => charts).find((each) => each.name === name);
}
