import type { Commitment } from '../../book/types.ts';
import { diffDays } from '../../dates/civil.ts';
import { formatDay } from '../../dates/format.ts';
import { count } from '../../words.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { byDay, commitmentLine, group } from '../lines.ts';
import type { AuditLine } from '../types.ts';

/** Their word: what is owed to me and since when, late first; and what came in this week. */
export const theirWord: SectionBuilder = {
  name: 'their-word',
  title: 'Their word',
  build(context) {
    const word = context.wordOf('awaiting');
    const lines = word.open.map((each) => owedLine(context, each));
    const late = lines.filter(({ status }) => status === 'late').sort(byDay(({ due }) => due));
    const waiting = lines.filter(({ status }) => status !== 'late').sort(byDay(({ due, day }) => due ?? `9998-${day}`));
    const received = word.kept.map((each) => commitmentLine(context, each)).sort(byDay(({ day }) => day));
    return {
      figures: [
        { label: 'owed to me', value: lines.length, unit: 'count' },
        { label: 'late', value: late.length, unit: 'count' },
      ],
      groups: [
        ...group('late', 'Late', late),
        ...group('waiting', 'Still to come', waiting),
        ...group('received', 'Came this week', received),
      ],
      empty: 'Nobody owes me anything.',
    };
  },
};

function owedLine(context: AuditContext, commitment: Commitment): AuditLine {
  const { said } = commitment.item;
  if (said === null) return commitmentLine(context, commitment);
  const days = diffDays(context.asOf, said);
  const since = `since ${formatDay(said, { style: 'short', today: context.today })}`;
  return commitmentLine(context, commitment, days > 0 ? `${since}, ${count(days, 'day')}` : since);
}
