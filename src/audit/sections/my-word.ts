import { median } from '../../book/median.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { linesWithDrafts } from '../drafted.ts';
import { wayOut } from '../item-steps.ts';
import { byDay, comingWeek, commitmentLine, dueIn, group, restOfWeek } from '../lines.ts';
import type { AuditLine } from '../types.ts';
import type { Word } from '../word.ts';

/**
 * My word: promises made this week, kept, late now (oldest first) with their ways out, due this week and next, and open
 * beyond. Each open promise is in one of these groups, or among those made.
 */
export const myWord: SectionBuilder = {
  name: 'my-word',
  title: 'My word',
  build(context) {
    const word = context.wordOf('promise');
    const { during, next } = context.period;
    const late = linesWithDrafts(
      context,
      word.late,
      byDay(({ due }) => due),
      (seen, each) => commitmentLine(seen, each, { next: wayOut(seen, each) }),
    );
    const soon = dueIn(context, 'promise', comingWeek(context));
    return {
      figures: [
        { label: 'made', value: word.made.length, unit: 'count' },
        { label: 'kept', value: word.kept.length, unit: 'count' },
        { label: 'late', value: late.length, unit: 'count' },
        { label: 'open', value: word.open.length, unit: 'count' },
        { label: `due ${next}`, value: soon.length, unit: 'count' },
        { label: 'median lateness', value: median(late.map(({ daysLate }) => daysLate ?? 0)), unit: 'days' },
      ],
      groups: [
        ...group('late', 'Late, oldest first', late),
        ...group('kept', 'Kept', keptLines(context, word)),
        ...group('made', `Made ${during}`, linesOf(context, word.made).sort(byDay(({ due }) => due))),
        ...group('due-this-week', `Still due ${during}`, dueIn(context, 'promise', restOfWeek(context))),
        ...group('due-next-week', `Due ${next}`, soon),
        ...group('open', 'Open, due later or without a day', openBeyond(context, word)),
        ...group('dropped', 'Let go', linesOf(context, word.dropped).sort(byDay(({ day }) => day))),
      ],
      empty: `No promises made, kept or open ${during}.`,
    };
  },
};

function linesOf(context: AuditContext, commitments: Word['made']): AuditLine[] {
  return commitments.map((commitment) => commitmentLine(context, commitment));
}

/** Open promises that no other group has: due after the coming week, then those without a day, the oldest first. */
function openBeyond(context: AuditContext, { open, made }: Word): AuditLine[] {
  const { to } = comingWeek(context);
  const shown = new Set(made);
  const beyond = open.filter((each) => (each.item.due === null || each.item.due > to) && !shown.has(each));
  return linesOf(context, beyond).sort(byDay(({ due, day }) => due ?? `9998-${day}`));
}

function keptLines(context: AuditContext, { kept }: Word): AuditLine[] {
  return kept
    .map((each) => commitmentLine(context, each, { note: each.item.closed === null ? 'done, without a day' : null }))
    .sort(byDay(({ day }) => day));
}
