import type { Opportunity } from '../../book/types.ts';
import { addDays, diffDays } from '../../dates/civil.ts';
import { openOn, standingOn } from '../as-of.ts';
import { type AuditContext, inWeek, type SectionBuilder } from '../context.ts';
import { byDay, group, lineAt } from '../lines.ts';
import type { AuditLine } from '../types.ts';
import { ago } from '../words.ts';

/** Little openings: soft interest that is still open, this week's and older, and what has come of age. */
export const openings: SectionBuilder = {
  name: 'openings',
  title: 'Little openings',
  build(context) {
    const open = context.book.opportunities.filter(({ item }) => openOn(item, context.asOf));
    const fresh = open.filter(({ item }) => inWeek(context, item.said));
    const ripe = open.filter((each) => !fresh.includes(each) && isRipe(context, each));
    const older = open.filter((each) => !fresh.includes(each) && !ripe.includes(each));
    const lines = (some: Opportunity[]) => some.map((each) => openingLine(context, each)).sort(byDay(({ day }) => day));
    return {
      figures: [
        { label: 'this week', value: fresh.length, unit: 'count' },
        { label: 'open', value: open.length, unit: 'count' },
      ],
      groups: [
        ...group('ripe', 'Their time has come', lines(ripe)),
        ...group('this-week', 'Heard this week', lines(fresh)),
        ...group('older', 'Still open', lines(older).reverse()),
      ],
      empty: 'No soft interest is open.',
    };
  },
};

/** Whether the day an interest pointed to ("in the spring") comes by the end of next week. */
function isRipe(context: AuditContext, { item }: Opportunity): boolean {
  return item.start !== null && item.start <= addDays(context.week.end, 7);
}

function openingLine(context: AuditContext, { item, person }: Opportunity): AuditLine {
  const age = item.said === null ? null : ago(diffDays(context.asOf, item.said));
  return lineAt(item, item.action || item.text, {
    person: person === null ? item.owner || null : context.nameOf(person),
    day: item.said,
    due: item.due,
    status: standingOn(item, context.asOf),
    id: item.id,
    quote: item.text,
    note: age,
  });
}
