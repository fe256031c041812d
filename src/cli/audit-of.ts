import { buildAudit } from '../audit/build.ts';
import type { AuditWeek } from '../audit/context.ts';
import type { AuditPrompt, AuditReport } from '../audit/types.ts';
import { answeredIn } from './answered.ts';
import { bestNudges } from './moment.ts';
import type { Session } from './session.ts';

/** What an audit is to have besides. */
interface AuditWish {
  /** The messages from the templates, which are only loaded then. */
  drafts: boolean;
  /** A question that is being answered, and is to be asked though the week may have become another. */
  answering?: AuditPrompt;
}

/**
 * The audit of a week, or of other days, with the nudges that it names, as it is shown and written. What is answered in its
 * note stays asked.
 */
export async function auditOf(
  session: Session,
  week: AuditWeek,
  { drafts, answering }: AuditWish,
): Promise<AuditReport> {
  const { book, config, today } = session;
  const known = answeredIn(session, week);
  const isNew = answering !== undefined && known.every(({ question }) => question !== answering.question);
  const answered = isNew ? [...known, answering] : known;
  const draftOf = drafts ? { draftOf: (await import('./audit-drafts.ts')).auditDrafts(session) } : {};
  const nudgesOf = (most: number) => bestNudges(session, most);
  return buildAudit(book, { config, today, week, answered, ...draftOf, nudgesOf });
}
