import type { Opportunity } from '../../book/types.ts';
import { addDays } from '../../dates/civil.ts';
import { formatDay } from '../../dates/format.ts';
import { openOn, standingOn } from '../as-of.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { linesWithDrafts } from '../drafted.ts';
import { askAfter } from '../item-steps.ts';
import { byDay, group, lineAt, newestFirst } from '../lines.ts';
import type { AuditLine } from '../types.ts';
import { inWeek } from '../week.ts';

type Age = 'fresh' | 'ripe' | 'older';

/** Little openings: soft interest that is still open, this week's and older, and what has come of age. */
export const openings: SectionBuilder = {
  name: 'openings',
  title: 'Little openings',
  build(context) {
    const open = context.book.opportunities.filter(({ item }) => openOn(item, context.asOf));
    const lines = (age: Age, order: (a: AuditLine, b: AuditLine) => number) => {
      const some = open.filter((each) => ageOf(context, each) === age);
      return linesWithDrafts(context, some, order, openingLine);
    };
    const fresh = lines(
      'fresh',
      byDay(({ day }) => day),
    );
    return {
      figures: [
        { label: context.period.during, value: fresh.length, unit: 'count' },
        { label: 'open', value: open.length, unit: 'count' },
      ],
      groups: [
        ...group('ripe', 'Their time has come', lines('ripe', newestFirst)),
        ...group('this-week', `Heard ${context.period.during}`, fresh),
        ...group('older', 'Still open', lines('older', newestFirst)),
      ],
      empty: 'No soft interest is open.',
    };
  },
};

/** Heard this week; older, and the day it pointed to ("in the spring") comes by the end of next week; or just older. */
function ageOf(context: AuditContext, { item }: Opportunity): Age {
  if (inWeek(context, item.said)) return 'fresh';
  return item.start !== null && item.start <= addDays(context.week.end, 7) ? 'ripe' : 'older';
}

function openingLine(context: AuditContext, opportunity: Opportunity): AuditLine {
  const { item, person } = opportunity;
  const notes = [
    ...(item.said === null ? [] : [formatDay(item.said, { style: 'relative', today: context.asOf })]),
    ...(item.start === null
      ? []
      : [`its time: from ${formatDay(item.start, { style: 'short', today: context.today })}`]),
  ];
  return lineAt(item, item.action || item.text, {
    person: person === null ? item.owner || null : context.nameOf(person),
    day: item.said,
    due: item.due,
    status: standingOn(item, context.asOf),
    id: item.id,
    quote: item.text,
    note: notes.join('; ') || null,
    next: askAfter(context, opportunity),
  });
}
