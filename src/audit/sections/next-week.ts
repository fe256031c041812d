import { addDays } from '../../dates/civil.ts';
import type { SectionBuilder } from '../context.ts';
import { conversationLine, dueNext, group } from '../lines.ts';

/** Next week: meetings ahead with their agenda or without, and what falls due. Days left of this week count too. */
export const nextWeek: SectionBuilder = {
  name: 'next-week',
  title: 'Next week',
  build(context) {
    const end = addDays(context.week.end, 7);
    const meetings = context.book.conversations
      .filter(({ day }) => day > context.asOf && day <= end)
      .map((meeting) => conversationLine(context, meeting, { tag: meeting.hasAgenda ? 'agenda' : 'no agenda' }));
    const promises = dueNext(context, 'promise');
    const awaited = dueNext(context, 'awaiting');
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
