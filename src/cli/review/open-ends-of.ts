import { buildAudit } from '../../audit/build.ts';
import type { AuditWeek } from '../../audit/context.ts';
import { openEnds } from '../../audit/open-ends.ts';
import type { OpenEndKind, Review } from '../../audit/review-types.ts';
import { answeredIn } from '../answered.ts';
import type { Session } from '../session.ts';

/** Which open ends are wanted. */
export interface ReviewWish {
  week: AuditWeek;
  kinds: readonly OpenEndKind[];
}

/** The open ends of a week, of some kinds, as the notes have them now. */
export function reviewOf(session: Session, { week, kinds }: ReviewWish): Review {
  const { book, config, today } = session;
  const request = { config, today, week, answered: answeredIn(session, week) };
  const review = openEnds(buildAudit(book, request), { ...request, book });
  return { ...review, ends: review.ends.filter(({ kind }) => kinds.includes(kind)) };
}
