import { addDays } from '../../dates/civil.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { byDay, commitmentLine, conversationLine, group } from '../lines.ts';
import type { AuditLine } from '../types.ts';
import { wordOf } from '../word.ts';

/** Next week: meetings ahead with their agenda or without, and what falls due. Days left of this week count too. */
export const nextWeek: SectionBuilder = {
  name: 'next-week',
  title: 'Next week',
  build(context) {
    const end = addDays(context.week.end, 7);
    const meetings = context.book.conversations
      .filter(({ day }) => day > context.asOf && day <= end)
      .map((meeting) => conversationLine(context, meeting, { tag: meeting.hasAgenda ? 'agenda' : 'no agenda' }));
    const promises = dueBy(context, 'promise', end);
    const awaited = dueBy(context, 'awaiting', end);
    return {
      figures: [
        { label: 'meetings', value: meetings.length, unit: 'count' },
        { label: 'without an agenda', value: meetings.filter(({ tag }) => tag === 'no agenda').length, unit: 'count' },
        { label: 'promises due', value: promises.length, unit: 'count' },
      ],
      groups: [
        ...group('meetings', 'Meetings ahead', meetings),
        ...group('promises', 'Promises due', promises),
        ...group('awaited', 'Owed to me', awaited),
      ],
      empty: 'Nothing is in the notes for next week.',
    };
  },
};

/** What falls due from the day the audit is seen from; what is late already stands under its own heading. */
function dueBy(context: AuditContext, kind: 'promise' | 'awaiting', end: string): AuditLine[] {
  return wordOf(context, kind)
    .open.map((each) => commitmentLine(context, each))
    .filter(({ status, due }) => status === 'open' && due !== null && due <= end)
    .sort(byDay(({ due }) => due));
}
