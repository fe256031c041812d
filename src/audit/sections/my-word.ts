import type { AuditContext, SectionBuilder } from '../context.ts';
import { byDay, commitmentLine, dueNext, group } from '../lines.ts';
import { median } from '../median.ts';
import type { AuditLine } from '../types.ts';
import type { Word } from '../word.ts';

/** My word: promises made this week, kept, late now (oldest first), and due next. */
export const myWord: SectionBuilder = {
  name: 'my-word',
  title: 'My word',
  build(context) {
    const word = context.wordOf('promise');
    const late = linesOf(context, word.late).sort(byDay(({ due }) => due));
    return {
      figures: [
        { label: 'made', value: word.made.length, unit: 'count' },
        { label: 'kept', value: word.kept.length, unit: 'count' },
        { label: 'late', value: late.length, unit: 'count' },
        { label: 'median lateness', value: median(late.map(({ daysLate }) => daysLate ?? 0)), unit: 'days' },
      ],
      groups: [
        ...group('late', 'Late, oldest first', late),
        ...group('kept', 'Kept', keptLines(context, word)),
        ...group('made', 'Made this week', linesOf(context, word.made).sort(byDay(({ due }) => due))),
        ...group('due-next', 'Due next', dueNext(context, 'promise')),
        ...group('dropped', 'Let go', linesOf(context, word.dropped).sort(byDay(({ day }) => day))),
      ],
      empty: 'No promises made, kept or open this week.',
    };
  },
};

function linesOf(context: AuditContext, commitments: Word['made']): AuditLine[] {
  return commitments.map((commitment) => commitmentLine(context, commitment));
}

function keptLines(context: AuditContext, { kept }: Word): AuditLine[] {
  return kept
    .map((each) => commitmentLine(context, each, each.item.closed === null ? 'done, without a day' : null))
    .sort(byDay(({ day }) => day));
}
