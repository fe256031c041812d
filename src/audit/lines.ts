import type { Commitment, Conversation } from '../book/types.ts';
import { addDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';
import { lateness, standingOn } from './as-of.ts';
import type { AuditContext } from './context.ts';
import { concernedBy, namesOf } from './names.ts';
import { kindOf, topicOf } from './topic.ts';
import type { AuditGroup, AuditLine } from './types.ts';

/** A line that rests on nothing yet but its place; sections fill in what they know. */
export function lineAt(place: { path: string; line: number }, text: string, rest: Partial<AuditLine> = {}): AuditLine {
  return {
    text,
    person: null,
    tag: null,
    day: null,
    due: null,
    daysLate: null,
    status: null,
    id: null,
    quote: '',
    note: null,
    next: null,
    also: null,
    ...rest,
    path: place.path,
    line: place.line,
  };
}

/** The line of a commitment as it stood on the day the audit is seen from. */
export function commitmentLine(
  context: AuditContext,
  commitment: Commitment,
  rest: Partial<AuditLine> = {},
): AuditLine {
  const { item } = commitment;
  const status = standingOn(item, context.asOf);
  return lineAt(item, item.action || item.text, {
    person: concernedBy(context.book, commitment),
    day: status === 'done' || status === 'dropped' ? item.closed : item.said,
    due: item.due,
    daysLate: status === 'open' ? null : lateness(item, context.asOf),
    status,
    id: item.id,
    quote: item.text,
    ...rest,
  });
}

/** Days from one to another, both included. */
export interface Span {
  from: Day;
  to: Day;
}

/** What is left of the audit's week, today included; for a week that is over, its last day. */
export function restOfWeek({ asOf, week }: AuditContext): Span {
  return { from: asOf, to: week.end };
}

/** The week after the audit's. */
export function comingWeek({ week }: AuditContext): Span {
  return { from: addDays(week.end, 1), to: addDays(week.end, 7) };
}

/** What is open and falls due in a span of days; what is late already is not among it. */
export function dueIn(context: AuditContext, kind: Commitment['kind'], { from, to }: Span): AuditLine[] {
  return context
    .wordOf(kind)
    .open.filter(({ item: { due } }) => due !== null && due >= context.asOf && due >= from && due <= to)
    .map((each) => commitmentLine(context, each))
    .sort(byDay(({ due }) => due));
}

/** The line of a conversation: who, how and how long, with its first words as the quote. */
export function conversationLine(
  context: AuditContext,
  conversation: Conversation,
  rest: Partial<AuditLine> = {},
): AuditLine {
  return lineAt(conversation, describe(context, conversation), {
    person: namesOf(context.book, conversation.people),
    day: conversation.day,
    quote: conversation.excerpt,
    ...rest,
  });
}

/** A conversation in a few words: "call, 20 min: renewal", "workshop, 90 min, at the mill: Open house". */
function describe({ book }: AuditContext, conversation: Conversation): string {
  const { minutes, where } = conversation;
  const topic = topicOf(book, conversation);
  const [told, place] = [topic.toLowerCase(), (where ?? '').toLowerCase()];
  const how = [
    kindOf(conversation),
    minutes === null ? '' : `${minutes} min`,
    where === null || told.includes(place) ? '' : `at ${where}`,
  ];
  return [how.filter(Boolean).join(', '), told !== place && place.includes(told) ? '' : topic]
    .filter(Boolean)
    .join(': ');
}

/** A group, or none where it has no lines: a heading with nothing under it says nothing. */
export function group(name: string, title: string, lines: AuditLine[]): AuditGroup[] {
  return lines.length === 0 ? [] : [{ name, title, lines }];
}

/** Orders by place: path, then line. The last word in every ordering, so that runs agree. */
export function byPlace(a: { path: string; line: number }, b: { path: string; line: number }): number {
  return comparePaths(a.path, b.path) || a.line - b.line;
}

/** Orders lines by a day, earliest first, those without one last, then by place. */
export function byDay(pick: (line: AuditLine) => string | null): (a: AuditLine, b: AuditLine) => number {
  return (a, b) => comparePaths(pick(a) ?? '9999', pick(b) ?? '9999') || byPlace(a, b);
}

/** Orders lines by their day, latest first, those without one last, then by place. */
export function newestFirst(a: AuditLine, b: AuditLine): number {
  return comparePaths(b.day ?? '', a.day ?? '') || byPlace(a, b);
}
