import { addDays } from '../../dates/civil.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { byDay, commitmentLine, group } from '../lines.ts';
import type { AuditLine } from '../types.ts';
import { type Word, wordOf } from '../word.ts';
import { median } from '../words.ts';

/** My word: promises made this week, kept, late now (oldest first), and due next. */
export const myWord: SectionBuilder = {
  name: 'my-word',
  title: 'My word',
  build(context) {
    const word = wordOf(context, 'promise');
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
        ...group('due-next', 'Due next', dueNext(context, word)),
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

/** Open promises that fall due from now to the end of the coming week. */
function dueNext(context: AuditContext, { open }: Word): AuditLine[] {
  const end = addDays(context.week.end, 7);
  return linesOf(context, open)
    .filter(({ status, due }) => status === 'open' && due !== null && due <= end)
    .sort(byDay(({ due }) => due));
}
