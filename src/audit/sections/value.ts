import { spokenUpTo } from '../../book/touches.ts';
import type { Conversation, PersonKey } from '../../book/types.ts';
import { comparePaths } from '../../problem.ts';
import { count, listed } from '../../words.ts';
import { chart } from '../chart.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { byPlace, conversationLine, group } from '../lines.ts';
import { peopleOf } from '../names.ts';
import { byWeek } from '../trend.ts';
import type { AuditChart, AuditLine } from '../types.ts';

/** One chat is a chat; from the second on it is a habit worth a look. */
const HABIT = 2;

/** The verdicts, and how a figure calls them. */
const VALUES = [
  ['value', 'value'],
  ['chat', 'chat'],
  ['open', 'not judged yet'],
] as const;

/** Value and chat: the week's ratio, and the people with whom it was only ever chat. */
export const valueAndChat: SectionBuilder = {
  name: 'value',
  title: 'Value and chat',
  build(context) {
    const of = (value: string) => context.had.filter((each) => context.valueOf(each).value === value).length;
    const [value, chat, open] = [of('value'), of('chat'), of('open')];
    return {
      figures: [
        { label: 'value', value, unit: 'count' },
        { label: 'chat', value: chat, unit: 'count' },
        { label: 'not judged yet', value: open, unit: 'count' },
        {
          label: 'of value',
          value: value + chat === 0 ? null : Math.round((100 * value) / (value + chat)),
          unit: 'percent',
        },
      ],
      charts: valueTrend(context),
      groups: group('only-chat', 'Only ever chat: a value call could begin with "how can I help?"', onlyChat(context)),
      empty: 'Nobody with whom it was only ever chat.',
    };
  },
};

/** What the conversations of each week were worth, as it is known today: what follows takes its time. */
function valueTrend(context: AuditContext): AuditChart[] {
  const { trend, book, asOf } = context;
  const had = byWeek(trend, book.conversations, ({ day }) => (day <= asOf ? day : null));
  const along = trend.map(({ label }) => label);
  const series = VALUES.map(([value, name]) => ({
    name,
    values: had.map((week) => week.filter((each) => context.valueOf(each).value === value).length),
  }));
  const totals = series.map(({ name, values }) => `${values.reduce((sum, each) => sum + each, 0)} ${name}`);
  const summary = `Conversations in ${trend.length} weeks: ${listed(totals)}.`;
  const [name, title] = ['value-and-chat', 'Value and chat'];
  return chart({ name, title, kind: 'stack', unit: 'count', along, series, summary });
}

/** People met this week with whom every conversation so far was judged chat, most conversations first. */
function onlyChat(context: AuditContext): AuditLine[] {
  return peopleOf(context.had)
    .map((person) => ({ person, spoken: spokenUpTo(context.book, person, context.asOf) }))
    .filter(({ spoken }) => spoken.length >= HABIT && spoken.every((each) => context.valueOf(each).value === 'chat'))
    .sort((a, b) => b.spoken.length - a.spoken.length || comparePaths(a.person, b.person))
    .map(({ person, spoken }) => chatLine(context, person, spoken))
    .filter((line) => line !== null);
}

function chatLine(context: AuditContext, person: PersonKey, spoken: readonly Conversation[]): AuditLine | null {
  const last = [...spoken].sort((a, b) => comparePaths(a.day, b.day) || byPlace(a, b)).at(-1);
  if (last === undefined) return null;
  const note = `${count(spoken.length, 'conversation')}, all chat`;
  return conversationLine(context, last, { person: context.nameOf(person), tag: 'chat', note });
}
