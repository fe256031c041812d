import { formatDay } from '../../dates/format.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { MOVE_WEEKS } from '../context.ts';
import { group, lineAt } from '../lines.ts';
import type { Move } from '../moves/types.ts';
import type { AuditLine } from '../types.ts';

/** Closer or cooler: who moved in the last four weeks, each shown by two dated places, both cited. */
export const closerOrCooler: SectionBuilder = {
  name: 'closer-or-cooler',
  title: 'Closer or cooler',
  build(context) {
    const lines = context.moves().map((move) => moveLine(context, move));
    const tagged = (tag: AuditLine['tag']) => lines.filter((line) => line.tag === tag);
    return {
      figures: [
        { label: 'closer', value: tagged('closer').length, unit: 'count' },
        { label: 'cooler', value: tagged('cooler').length, unit: 'count' },
      ],
      groups: [
        ...group('closer', 'Closer', tagged('closer')),
        ...group('cooler', 'Cooler', tagged('cooler')),
        ...group('moved', 'Moved', tagged(null)),
      ],
      empty: `Nobody came closer or went cooler in the last ${MOVE_WEEKS} weeks, as far as the notes show.`,
    };
  },
};

function moveLine(context: AuditContext, { person, direction, text, day, after, before }: Move): AuditLine {
  const shown = after.day === day ? null : `since ${formatDay(day, { style: 'short', today: context.today })}`;
  return lineAt(after, text, {
    person: context.nameOf(person),
    tag: direction,
    day: after.day,
    quote: after.quote,
    note: shown,
    also: before,
  });
}
