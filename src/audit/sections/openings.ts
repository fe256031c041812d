import type { Opportunity } from '../../book/types.ts';
import { addDays } from '../../dates/civil.ts';
import { formatDay } from '../../dates/format.ts';
import { openOn, standingOn } from '../as-of.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
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
    const lines = (age: Age) =>
      open.filter((each) => ageOf(context, each) === age).map((each) => openingLine(context, each));
    const fresh = lines('fresh').sort(byDay(({ day }) => day));
    return {
      figures: [
        { label: 'this week', value: fresh.length, unit: 'count' },
        { label: 'open', value: open.length, unit: 'count' },
      ],
      groups: [
        ...group('ripe', 'Their time has come', lines('ripe').sort(newestFirst)),
        ...group('this-week', 'Heard this week', fresh),
        ...group('older', 'Still open', lines('older').sort(newestFirst)),
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

function openingLine(context: AuditContext, { item, person }: Opportunity): AuditLine {
  const age = item.said === null ? null : formatDay(item.said, { style: 'relative', today: context.asOf });
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
