import { habitState } from '../../book/habits.ts';
import type { Commitment, HabitAct } from '../../book/types.ts';
import { CONFIG_NAME } from '../../config/defaults.ts';
import { HABITS, type Habit, habitOf } from '../../config/habits.ts';
import { count, listed } from '../../words.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { byDay, commitmentLine, conversationLine, group, lineAt } from '../lines.ts';
import type { AuditFigure, AuditLine } from '../types.ts';
import { inWeek } from '../week.ts';

/** Sent or given, a note is still written by hand: its channel alone does not tell. */
const BY_HAND = /\bhand-?written\b|\bby hand\b/i;

/**
 * Habits: how the one or two that were chosen stand, with the week's acts; and three that every week can show: agendas, feedback
 * asked and cards by hand.
 */
export const habits: SectionBuilder = {
  name: 'habits',
  title: 'Habits',
  build(context) {
    const chosen = context.config.habits.flatMap((name) => habitOf(name) ?? []);
    const agendas = [...meetingsWithAgenda(context), ...keptBy(context, ({ item }) => /\bagenda\b/i.test(item.text))];
    const feedback = keptBy(context, ({ item }) => /\bfeedback\b/i.test(item.text));
    const cards = keptBy(context, ({ item }) => item.channel === 'handwritten' || BY_HAND.test(item.text));
    return {
      figures: [
        ...chosen.map((habit) => streak(context, habit)),
        { label: 'agendas', value: agendas.length, unit: 'count' },
        { label: 'feedback asked', value: feedback.length, unit: 'count' },
        { label: 'by hand', value: cards.length, unit: 'count' },
      ],
      groups: [
        ...group(
          'chosen',
          'Chosen',
          chosen.map((habit) => chosenLine(context, habit)),
        ),
        ...group('acts', `Kept ${context.period.during}`, actLines(context, chosen)),
        ...group('agendas', 'Agendas', agendas),
        ...group('feedback', 'Feedback asked', feedback),
        ...group('by-hand', 'Written by hand', cards),
      ],
      empty: `No habit is chosen. One or two are enough, in ${CONFIG_NAME}: "habits: [NAME, NAME]", of ${listed(HABITS.map(({ name }) => name))}.`,
    };
  },
};

function streak({ book, asOf }: AuditContext, { name }: Habit): AuditFigure {
  return { label: `weeks of ${name}`, value: habitState(book.habits, name, asOf).weeks, unit: 'count' };
}

function chosenLine({ book, asOf, over, period: { last: week } }: AuditContext, { name, say }: Habit): AuditLine {
  const { done, weeks, last } = habitState(book.habits, name, asOf);
  const run = weeks === 0 ? 'no week running' : `${count(weeks, 'week')} running`;
  const now = `${done ? 'kept' : over ? 'not' : 'not yet'} ${week}`;
  return lineAt(last ?? { path: CONFIG_NAME, line: 1 }, say, {
    day: last?.day ?? null,
    quote: last?.text ?? '',
    note: `${now}, ${run}`,
  });
}

/** What showed a chosen habit in the week, but for the last one, which its own line cites. */
function actLines(context: AuditContext, chosen: readonly Habit[]): AuditLine[] {
  return chosen.flatMap(({ name, say }) => {
    const { last } = habitState(context.book.habits, name, context.asOf);
    const acts = context.book.habits.filter((act) => act.habit === name && act !== last && inWeek(context, act.day));
    return acts.map((act) => actLine(act, say));
  });
}

function actLine(act: HabitAct, say: string): AuditLine {
  return lineAt(act, say, { day: act.day, quote: act.text });
}

function meetingsWithAgenda(context: AuditContext): AuditLine[] {
  return context.had
    .filter(({ hasAgenda }) => hasAgenda)
    .map((meeting) => conversationLine(context, meeting, { tag: 'agenda' }));
}

/** Promises kept in the week of one sort. */
function keptBy(context: AuditContext, isSort: (commitment: Commitment) => boolean): AuditLine[] {
  return context
    .wordOf('promise')
    .kept.filter(isSort)
    .map((each) => commitmentLine(context, each))
    .sort(byDay(({ day }) => day));
}
