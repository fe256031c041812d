import { habitState } from '../book/habits.ts';
import type { Commitment } from '../book/types.ts';
import { habitOf } from '../config/habits.ts';
import { addDays } from '../dates/civil.ts';
import { formatDay } from '../dates/format.ts';
import { comparePaths } from '../problem.ts';
import { count } from '../words.ts';
import { lateness } from './as-of.ts';
import type { AuditContext } from './context.ts';
import { byPlace } from './lines.ts';
import { concernedBy, namesOf, peopleOf } from './names.ts';
import type { AuditPrompt } from './types.ts';

/** A question that a week may ask: null where it gives no cause for it. The seed says what the cause is. */
type Question = (context: AuditContext) => AuditPrompt | null;

/** Questions by what a week holds, the weightiest first. */
const OF_THE_WEEK: readonly Question[] = [
  lateWord,
  cameCloser,
  newPeople,
  wentCooler,
  habitMissed,
  keptWord,
  chatTime,
  longestTalk,
];

/** Questions for any week. */
const ALWAYS: readonly AuditPrompt[] = [
  'Whom would I like to hear from, and what keeps me from asking?',
  'What one promise do I want to make next week, and to whom?',
  'What could I stop doing without anybody missing it?',
].map((question) => ({ question, seed: '' }));

const ASKED = 3;

/**
 * The three questions of a week: those that it gives cause for, filled up with ones for any week. What is answered already
 * keeps its place, or comes first where the week would not ask it any more.
 */
export function questionsOf(context: AuditContext, answered: readonly AuditPrompt[]): AuditPrompt[] {
  const known = new Map(answered.map((prompt) => [prompt.question, prompt]));
  const all = [...OF_THE_WEEK.flatMap((question) => question(context) ?? []), ...ALWAYS];
  const gone = answered.filter(({ question }) => all.every((prompt) => prompt.question !== question));
  const fresh = all.filter(({ question }) => !known.has(question)).slice(0, Math.max(0, ASKED - answered.length));
  return [...gone, ...all.flatMap((prompt) => known.get(prompt.question) ?? (fresh.includes(prompt) ? prompt : []))];
}

function lateWord(context: AuditContext): AuditPrompt | null {
  const [oldest] = context.wordOf('promise').late.toSorted(byDue);
  if (oldest === undefined) return null;
  const days = lateness(oldest.item, context.asOf) ?? 0;
  return {
    question: `What stood in the way of ${quoted(oldest)}${toWhom(context, oldest)}?`,
    seed: `It is ${count(days, 'day')} late. What would have made it easy, or what should I have said?`,
  };
}

function keptWord(context: AuditContext): AuditPrompt | null {
  const [kept] = context.wordOf('promise').kept.toSorted(byDue);
  if (kept === undefined) return null;
  return { question: `What made it easy to keep ${quoted(kept)}${toWhom(context, kept)}?`, seed: '' };
}

function cameCloser(context: AuditContext): AuditPrompt | null {
  return moved(context, 'closer', (name) => `What made ${name} come closer?`);
}

function wentCooler(context: AuditContext): AuditPrompt | null {
  return moved(context, 'cooler', (name) => `How would ${name} tell the story of the last weeks?`);
}

function moved(context: AuditContext, way: 'closer' | 'cooler', ask: (name: string) => string): AuditPrompt | null {
  const move = context.moves().find(({ direction, day }) => direction === way && day >= context.week.start);
  if (move === undefined) return null;
  const when = formatDay(move.day, { style: 'short', today: context.today });
  const quote = move.after.quote === '' ? '' : ` “${move.after.quote}”`;
  return { question: ask(context.nameOf(move.person)), seed: `${when}: ${move.text}.${quote}` };
}

function newPeople(context: AuditContext): AuditPrompt | null {
  const fresh = context.newPeople();
  if (fresh.length === 0) return null;
  const question =
    fresh.length === 1
      ? `What could I do for ${namesOf(context.book, fresh)}, whom I met ${context.period.during}?`
      : 'Whom of the new people do I want to see again, and what could I do for them?';
  return { question, seed: fresh.length === 1 ? '' : `I met ${namesOf(context.book, fresh)}.` };
}

function habitMissed({ book, config, asOf, over }: AuditContext): AuditPrompt | null {
  // A week that still runs has missed nothing.
  if (!over) return null;
  const missed = config.habits
    .flatMap((name) => habitOf(name) ?? [])
    .find(({ name }) => !habitState(book.habits, name, asOf).done);
  if (missed === undefined) return null;
  const { weeks } = habitState(book.habits, missed.name, addDays(asOf, -7));
  const seed = weeks === 0 ? '' : `It had been kept for ${count(weeks, 'week')} until now.`;
  return { question: `“${missed.say}”: what would make it easier next week?`, seed };
}

function chatTime(context: AuditContext): AuditPrompt | null {
  const chats = context.had.filter((each) => context.valueOf(each).value === 'chat');
  const who = namesOf(context.book, peopleOf(chats));
  if (who === null) return null;
  return { question: `What did the time with ${who} give me that no figure shows?`, seed: '' };
}

function longestTalk(context: AuditContext): AuditPrompt | null {
  const [longest] = context.had
    .filter(({ hasWords, people }) => hasWords && people.length > 0)
    .toSorted((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0) || comparePaths(a.day, b.day) || byPlace(a, b));
  if (longest === undefined) return null;
  return {
    question: `What did I learn from ${namesOf(context.book, longest.people)}?`,
    seed: longest.excerpt === '' ? '' : `“${longest.excerpt}”`,
  };
}

function quoted({ item }: Commitment): string {
  return `“${item.action || item.text}”`;
}

function toWhom({ book }: AuditContext, commitment: Commitment): string {
  const who = concernedBy(book, commitment);
  return who === null ? '' : `, promised to ${who}`;
}

function byDue({ item: a }: Commitment, { item: b }: Commitment): number {
  return comparePaths(a.due ?? '9999', b.due ?? '9999') || byPlace(a, b);
}
