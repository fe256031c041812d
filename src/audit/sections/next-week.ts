import { diffDays } from '../../dates/civil.ts';
import { upperFirst } from '../../words.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { comingWeek, conversationLine, dueIn, group, lineAt, restOfWeek } from '../lines.ts';
import type { AuditLine } from '../types.ts';
import type { NudgeLike } from '../views.ts';

/** As many nudges as a week can bear beside its work. */
const NUDGES = 5;
/** Reasons told of each. */
const REASONS = 2;

/**
 * Next week: meetings ahead with their agenda or without, also those left of this week; what falls due in the coming one, and
 * the nudges that matter. What is due before that is under my word and theirs.
 */
export const nextWeek: SectionBuilder = {
  name: 'next-week',
  title: 'Next week',
  build(context) {
    const next = comingWeek(context);
    const { during, after } = context.period;
    const meetings = context.book.conversations
      .filter(({ day }) => day > context.asOf && day <= next.to)
      .map((meeting) => conversationLine(context, meeting, { tag: meeting.hasAgenda ? 'agenda' : 'no agenda' }));
    const left = meetings.filter(({ day }) => day !== null && day <= restOfWeek(context).to);
    const promises = dueIn(context, 'promise', next);
    return {
      title: upperFirst(after),
      figures: [
        { label: 'meetings', value: meetings.length, unit: 'count' },
        { label: 'without an agenda', value: meetings.filter(({ tag }) => tag === 'no agenda').length, unit: 'count' },
        { label: 'promises due', value: promises.length, unit: 'count' },
      ],
      groups: [
        ...group('meetings-left', `Meetings left ${during}`, left),
        ...group('meetings', 'Meetings ahead', meetings.slice(left.length)),
        ...group('promises', 'Promises due', promises),
        ...group('awaited', 'Owed to me', dueIn(context, 'awaiting', next)),
        ...group('nudges', 'What matters most', nudgeLines(context)),
      ],
      empty: `Nothing is in the notes for ${after}.`,
    };
  },
};

/** The best nudges as they stand today; none once the week that was ahead is over. */
function nudgeLines(context: AuditContext): AuditLine[] {
  const { today, nudgesOf } = context;
  return today > comingWeek(context).to ? [] : nudgesOf(NUDGES).map((nudge) => nudgeLine(context, nudge));
}

/** A nudge's title names the person already. */
function nudgeLine({ today }: AuditContext, nudge: NudgeLike): AuditLine {
  const { id, title, due, quote, reasons } = nudge;
  const daysLate = due === null ? null : diffDays(today, due);
  const telling = reasons
    .filter(({ points, reason }) => points > 0 && reason !== '')
    .toSorted((a, b) => b.points - a.points)
    .map(({ reason }) => reason);
  return lineAt(nudge, title, {
    due,
    daysLate: daysLate !== null && daysLate > 0 ? daysLate : null,
    status: daysLate === null ? null : daysLate > 0 ? 'late' : 'open',
    id,
    quote,
    note: [...new Set(telling)].slice(0, REASONS).join('; ') || null,
  });
}
