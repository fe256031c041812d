import type { Commitment } from '../../book/types.ts';
import { diffDays } from '../../dates/civil.ts';
import { formatDay } from '../../dates/format.ts';
import { count } from '../../words.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { linesWithDrafts } from '../drafted.ts';
import { chase } from '../item-steps.ts';
import { byDay, commitmentLine, group } from '../lines.ts';
import type { AuditLine } from '../types.ts';

/** Their word: what is owed to me and since when, late first; and what came in this week. */
export const theirWord: SectionBuilder = {
  name: 'their-word',
  title: 'Their word',
  build(context) {
    const word = context.wordOf('awaiting');
    const isLate = new Set(word.late);
    const others = word.open.filter((each) => !isLate.has(each));
    const late = linesWithDrafts(
      context,
      word.late,
      byDay(({ due }) => due),
      owedLine,
    );
    const waiting = linesWithDrafts(
      context,
      others,
      byDay(({ due, day }) => due ?? `9998-${day}`),
      owedLine,
    );
    const received = word.kept.map((each) => commitmentLine(context, each)).sort(byDay(({ day }) => day));
    return {
      figures: [
        { label: 'owed to me', value: word.open.length, unit: 'count' },
        { label: 'late', value: late.length, unit: 'count' },
      ],
      groups: [
        ...group('late', 'Late', late),
        ...group('waiting', 'Still to come', waiting),
        ...group('received', `Came ${context.period.during}`, received),
      ],
      empty: 'Nobody owes me anything.',
    };
  },
};

function owedLine(context: AuditContext, commitment: Commitment): AuditLine {
  return commitmentLine(context, commitment, {
    note: since(context, commitment.item),
    next: chase(context, commitment),
  });
}

/** Since when it is owed, and for how long. */
function since({ asOf, today }: AuditContext, { said }: Commitment['item']): string | null {
  if (said === null) return null;
  const days = diffDays(asOf, said);
  const day = `since ${formatDay(said, { style: 'short', today })}`;
  return days > 0 ? `${day}, ${count(days, 'day')}` : day;
}
