import type { PersonKey } from '../../book/types.ts';
import { addDays } from '../../dates/civil.ts';
import { openOn } from '../as-of.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { conversationLine, group } from '../lines.ts';
import { peopleOf } from '../names.ts';
import { saidThreeMonthsAgo } from '../three-months.ts';
import type { AuditLine } from '../types.ts';

/** Three months ago: what was said then with the people of this week and of the days ahead. */
export const threeMonths: SectionBuilder = {
  name: 'three-months',
  title: 'Three months ago',
  build(context) {
    const met = peopleOf(context.had);
    const due = dueNow(context).filter((person) => !met.includes(person));
    const metLines = linesFor(context, met);
    const shown = new Set(metLines.map(({ path, line }) => `${path}:${line}`));
    const dueLines = linesFor(context, due).filter(({ path, line }) => !shown.has(`${path}:${line}`));
    return {
      figures: [],
      groups: [
        ...group('met', `With people of ${context.period.name}`, metLines),
        ...group('due', 'With people who are due', dueLines),
      ],
      empty: `Nothing was noted 11 to 15 weeks ago with the people of ${context.period.name}.`,
    };
  },
};

/** People of the meetings ahead, of what falls due by the end of next week or is late, and those whose cadence is up. */
function dueNow(context: AuditContext): PersonKey[] {
  const end = addDays(context.week.end, 7);
  const ahead = context.book.conversations.filter(({ day }) => day > context.asOf && day <= end);
  const owed = context.book.commitments.filter(
    ({ item }) => item.due !== null && item.due <= end && openOn(item, context.asOf),
  );
  const passed = context.pastCadence().map(({ person }) => person.key);
  return [...new Set([...peopleOf(ahead), ...owed.flatMap(({ people }) => people), ...passed])];
}

/** One line for each conversation, though several of its people may be due. */
function linesFor(context: AuditContext, people: readonly PersonKey[]): AuditLine[] {
  const found = new Set(people.map((person) => saidThreeMonthsAgo(context.book, person, context.asOf)));
  return [...found].filter((conversation) => conversation !== null).map((each) => conversationLine(context, each));
}
