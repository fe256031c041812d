import type { Conversation } from '../../book/types.ts';
import { chart, rangeOf } from '../chart.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { peopleOf } from '../names.ts';
import { byWeek } from '../trend.ts';
import type { AuditChart, AuditFigure } from '../types.ts';
import { keptOnTime } from '../word.ts';

/** The week at a glance: its figures. */
export const glance: SectionBuilder = {
  name: 'glance',
  title: 'The week at a glance',
  build(context) {
    const { whole, during } = context.period;
    return {
      title: `${whole} at a glance`,
      figures: [...people(context), ...promises(context), ...time(context), ...money(context.had)],
      charts: keptTrend(context),
      groups: [],
      empty: `Nothing noted ${during}.`,
    };
  },
};

function people(context: AuditContext): AuditFigure[] {
  const met = peopleOf(context.had);
  const fresh = context.newPeople();
  return [
    { label: 'conversations', value: context.had.length, unit: 'count' },
    { label: 'new people', value: fresh.length, unit: 'count' },
    { label: 'people known', value: met.length - fresh.length, unit: 'count' },
  ];
}

function promises(context: AuditContext): AuditFigure[] {
  const word = context.wordOf('promise');
  return [
    { label: 'promises made', value: word.made.length, unit: 'count' },
    { label: 'kept', value: word.kept.length, unit: 'count' },
    { label: 'late', value: word.late.length, unit: 'count' },
    { label: 'open', value: word.open.length, unit: 'count' },
    { label: 'kept on time', value: keptOnTime(context.promises, context), unit: 'percent' },
  ];
}

/** Each week's rate as that week's audit had it, so that what was done since does not make it better. */
function keptTrend(context: AuditContext): AuditChart[] {
  const { trend } = context;
  const due = byWeek(trend, context.promises, ({ item }) => item.due);
  const along = trend.map(({ label }) => label);
  const series = { name: 'kept on time', values: trend.map((week, index) => keptOnTime(due[index] ?? [], week)) };
  const summary = `Of what fell due, kept in time: ${rangeOf(along, series)}.`;
  const [name, title] = ['kept-on-time', 'Kept on time'];
  return chart({ name, title, kind: 'line', unit: 'percent', along, series: [series], summary });
}

/** Minutes are summed where notes tell them; null where none of that kind does. */
function time(context: AuditContext): AuditFigure[] {
  return (['value', 'chat'] as const).map((value) => {
    const told = context.had.filter((each) => each.minutes !== null && context.valueOf(each).value === value);
    const minutes = told.reduce((sum, each) => sum + (each.minutes ?? 0), 0);
    return { label: `in ${value}`, value: told.length === 0 ? null : minutes, unit: 'minutes' };
  });
}

/** One sum for each currency, in order of its code; none where no money was noted. */
function money(had: readonly Conversation[]): AuditFigure[] {
  const sums = new Map<string, number>();
  for (const { money } of had) {
    if (money !== null) sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.amount);
  }
  const codes = [...sums.keys()].sort();
  return codes.map((currency) => ({ label: 'money in', value: sums.get(currency) ?? 0, unit: 'money', currency }));
}
