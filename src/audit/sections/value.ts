import type { Conversation } from '../../book/types.ts';
import { VALUE_DAYS } from '../../book/value.ts';
import { addDays } from '../../dates/civil.ts';
import { count, listed } from '../../words.ts';
import { chart } from '../chart.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { conversationLine, group } from '../lines.ts';
import { onlyChat } from '../only-chat.ts';
import { byWeek } from '../trend.ts';
import type { AuditChart } from '../types.ts';
import { inWeek } from '../week.ts';

/** The verdicts, and how a figure calls them. */
const VALUES = [
  ['value', 'value'],
  ['chat', 'chat'],
  ['open', 'not judged yet'],
] as const;

/** Value and chat: the week's ratio and its trend, the people with whom it was only ever chat, and what led nowhere. */
export const valueAndChat: SectionBuilder = {
  name: 'value',
  title: 'Value and chat',
  build(context) {
    const { had, trend, book, asOf } = context;
    const of = (value: string) => had.filter((each) => context.valueOf(each).value === value).length;
    const [value, chat, open] = [of('value'), of('chat'), of('open')];
    const weeks = byWeek(trend, book.conversations, ({ day }) => (day <= asOf ? day : null));
    const nowhere = ledNowhere(context);
    return {
      about: `A conversation is of value where a promise, a decision, an introduction, a next date, a new stage or money came of it within ${count(VALUE_DAYS, 'day')}; the rest is chat. One word in the note decides otherwise: "value: chat".`,
      figures: [
        { label: 'value', value, unit: 'count' },
        { label: 'chat', value: chat, unit: 'count' },
        { label: 'not judged yet', value: open, unit: 'count' },
        { label: 'of value', value: value + chat === 0 ? null : percent(value, value + chat), unit: 'percent' },
        { label: 'led nowhere', value: minutesOf(nowhere), unit: 'minutes' },
      ],
      charts: valueTrend(context, weeks),
      groups: [
        ...group('only-chat', 'Only ever chat: what a value call could offer', onlyChat(context, weeks.flat())),
        ...group(
          'led-nowhere',
          'Led nowhere; it may have been time well spent all the same',
          nowhere.map((each) => conversationLine(context, each, { tag: 'chat', note: context.valueOf(each).because })),
        ),
      ],
      empty: 'Nobody with whom it was only ever chat.',
    };
  },
};

function percent(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

/** Conversations that this week showed to be chat: their own notes say so, or the days passed in which something could follow. */
function ledNowhere(context: AuditContext): Conversation[] {
  return context.book.conversations.filter((each) => {
    const isJudged = inWeek(context, each.declared === null ? addDays(each.day, VALUE_DAYS) : each.day);
    return isJudged && context.valueOf(each).value === 'chat';
  });
}

/** The minutes of some conversations where notes tell them; null where none does. */
function minutesOf(some: readonly Conversation[]): number | null {
  const told = some.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  return told.length === 0 ? null : told.reduce((sum, minutes) => sum + minutes, 0);
}

/** What the conversations of each week were worth, as it is known today: what follows takes its time. */
function valueTrend(context: AuditContext, weeks: readonly Conversation[][]): AuditChart[] {
  const along = context.trend.map(({ label }) => label);
  const series = VALUES.map(([value, name]) => ({
    name,
    values: weeks.map((week) => week.filter((each) => context.valueOf(each).value === value).length),
  }));
  const [value = 0, chat = 0, open = 0] = series.map(({ values }) => values.reduce((sum, each) => sum + each, 0));
  const share = value + chat === 0 ? '' : `, ${percent(value, value + chat)}% of value`;
  const summary = `Conversations in ${count(along.length, 'week')}: ${listed([`${value} value`, `${chat} chat`, `${open} not judged yet`])}${share}.`;
  const [name, title] = ['value-and-chat', 'Value and chat'];
  return chart({ name, title, kind: 'stack', unit: 'count', along, series, summary });
}
