import { firstMeeting } from '../book/clock.ts';
import type { Book, Conversation, PersonKey } from '../book/types.ts';
import type { Item } from '../extract/types.ts';
import type { AuditRequest } from './context.ts';
import { lineAt } from './lines.ts';
import type { OpenEnd, OpenEndKind, Review } from './review-types.ts';
import type { AuditLine, AuditReport, AuditSection } from './types.ts';

/** What is known beside the report. */
export interface ReviewRequest extends AuditRequest {
  book: Book;
}

/**
 * The open ends of a week's audit, kind by kind, each kind in the order of the audit: late promises, conversations without
 * notes, new contacts without a follow-up, openings, questions without an answer. Of an old week only what is open still,
 * and nothing that was put off to a day ahead.
 */
export function openEnds(report: AuditReport, request: ReviewRequest): Review {
  const { week, from, to, today } = report;
  const isWaiting = (line: AuditLine): boolean => waits(request.book.items.get(line.id ?? ''), request);
  const ends = [
    ...linesOf(report, 'my-word', ['late']).filter(isWaiting).map(lateEnd(request)),
    ...linesOf(report, 'conversations', ['without-notes']).map(notesEnd(request)),
    ...linesOf(report, 'clock', ['waiting']).flatMap(followUpEnd(request)),
    ...linesOf(report, 'openings').filter(isWaiting).map(openingEnd(request)),
    ...report.sections.flatMap(reflectionEnds(request)),
  ];
  return { schema: 'nudge.review/1', week, from, to, today, ends };
}

function linesOf({ sections }: AuditReport, name: string, wanted?: readonly string[]): AuditLine[] {
  const groups = sections.filter((section) => section.name === name).flatMap((section) => section.groups);
  return groups.filter((group) => wanted?.includes(group.name) ?? true).flatMap(({ lines }) => lines);
}

/** Open today, and not put off. */
function waits(item: Item | undefined, { today }: AuditRequest): boolean {
  return item?.status === 'open' && (item.scheduled === null || item.scheduled <= today);
}

function end(kind: OpenEndKind, name: string, people: readonly PersonKey[], line: AuditLine): OpenEnd {
  return { kind, key: `${kind}:${name}`, ...line, people: [...people] };
}

function lateEnd({ book }: ReviewRequest): (line: AuditLine) => OpenEnd {
  const people = new Map(book.commitments.map((each) => [each.item.id, each.people]));
  return (line) => end('late', line.id ?? '', people.get(line.id ?? '') ?? [], line);
}

function notesEnd({ book }: ReviewRequest): (line: AuditLine) => OpenEnd {
  return (line) => {
    const people = talkAt(book, line)?.people ?? [];
    // Its line moves when something is written above it; day and people do not.
    return end('notes', [line.path, line.day, ...people].join(' '), people, line);
  };
}

/** Only who is waiting today: an old week's line may have been followed up since. */
function followUpEnd({ book, today }: ReviewRequest): (line: AuditLine) => OpenEnd[] {
  return (line) => {
    const there = talkAt(book, line)?.people ?? [];
    const person = there.find((key) => book.people.get(key)?.name === line.person);
    const isWaiting = person !== undefined && firstMeeting(book, person, today)?.waiting === true;
    return isWaiting ? [end('follow-ups', person, [person], line)] : [];
  };
}

function openingEnd({ book }: ReviewRequest): (line: AuditLine) => OpenEnd {
  const people = new Map(book.opportunities.map(({ item, person }) => [item.id, person]));
  return (line) => {
    const person = people.get(line.id ?? '') ?? null;
    return end('openings', line.id ?? '', person === null ? [] : [person], line);
  };
}

function reflectionEnds({ config, week, answered = [] }: ReviewRequest): (section: AuditSection) => OpenEnd[] {
  const known = new Set(answered.map(({ question }) => question));
  const place = { path: `${config.folders.audits}/${week.label}.md`, line: 1 };
  return ({ prompts }) =>
    prompts
      .filter(({ question }) => !known.has(question))
      .map(({ question, seed }) =>
        end('reflection', question, [], lineAt(place, question, { note: seed === '' ? null : seed })),
      );
}

/** The conversation that a line rests on. */
function talkAt(book: Book, { path, line }: AuditLine): Conversation | undefined {
  return book.conversations.find((each) => each.path === path && each.line === line);
}
