import { buildAudit } from '../audit/build.ts';
import type { AuditWeek } from '../audit/context.ts';
import type { AuditReport } from '../audit/types.ts';
import { bestNudges } from './moment.ts';
import type { Session } from './session.ts';

/**
 * The audit of a week, or of other days, with the nudges that it names, as it is shown and written; with `drafts` also the
 * messages from the templates, which are only loaded then.
 */
export async function auditOf(
  session: Session,
  week: AuditWeek,
  { drafts }: { drafts: boolean },
): Promise<AuditReport> {
  const { book, config, today } = session;
  const draftOf = drafts ? { draftOf: (await import('./audit-drafts.ts')).auditDrafts(session) } : {};
  return buildAudit(book, { config, today, week, ...draftOf, nudgesOf: (most) => bestNudges(session, most) });
}
