import { addDays } from '../../dates/civil.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { group, lineAt } from '../lines.ts';
import { type StageMove, stageMoves } from '../stage-moves.ts';
import type { AuditLine } from '../types.ts';

/** How far back a move still counts as lately. */
const WEEKS = 4;

/** Closer or cooler: who moved from one stage to another in the last four weeks, by two dated notes, both cited. */
export const closerOrCooler: SectionBuilder = {
  name: 'closer-or-cooler',
  title: 'Closer or cooler',
  build(context) {
    const moves = stageMoves(context.book, context.config.stages, addDays(context.asOf, 1 - WEEKS * 7), context.asOf);
    const lines = moves.map((move) => moveLine(context, move));
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
      empty: `Nobody's stage changed in the last ${WEEKS} weeks.`,
    };
  },
};

function moveLine(context: AuditContext, { person, before, after, direction }: StageMove): AuditLine {
  return lineAt(after, `from ${before.stage} to ${after.stage}`, {
    person: context.nameOf(person),
    tag: direction,
    day: after.day,
    quote: after.excerpt,
    also: { day: before.day, path: before.path, line: before.line, quote: before.excerpt },
  });
}
