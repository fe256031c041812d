import type { SectionBuilder } from '../context.ts';
import { comingWeek, conversationLine, dueIn, group, restOfWeek } from '../lines.ts';

/**
 * Next week: meetings ahead with their agenda or without, also those left of this week, and what falls due in the coming one.
 * What is due before that is under my word and theirs.
 */
export const nextWeek: SectionBuilder = {
  name: 'next-week',
  title: 'Next week',
  build(context) {
    const next = comingWeek(context);
    const meetings = context.book.conversations
      .filter(({ day }) => day > context.asOf && day <= next.to)
      .map((meeting) => conversationLine(context, meeting, { tag: meeting.hasAgenda ? 'agenda' : 'no agenda' }));
    const left = meetings.filter(({ day }) => day !== null && day <= restOfWeek(context).to);
    const promises = dueIn(context, 'promise', next);
    return {
      figures: [
        { label: 'meetings', value: meetings.length, unit: 'count' },
        { label: 'without an agenda', value: meetings.filter(({ tag }) => tag === 'no agenda').length, unit: 'count' },
        { label: 'promises due', value: promises.length, unit: 'count' },
      ],
      groups: [
        ...group('meetings-left', 'Meetings left this week', left),
        ...group('meetings', 'Meetings ahead', meetings.slice(left.length)),
        ...group('promises', 'Promises due', promises),
        ...group('awaited', 'Owed to me', dueIn(context, 'awaiting', next)),
      ],
      empty: 'Nothing is in the notes for next week.',
    };
  },
};
