import type { Book, Commitment, Conversation, Opportunity } from '../book/types.ts';
import { judgeValue } from '../book/value.ts';
import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import { comparePaths } from '../problem.ts';
import { openOn } from './as-of.ts';
import { byPlace } from './lines.ts';
import { concernedBy, namesOf } from './names.ts';
import { kindOf, topicOf } from './topic.ts';
import type { ViewItem, ViewTalk } from './views.ts';

/** Open commitments of one kind as a view shows them, the earliest due first, those without a due day last. */
export function openItems(book: Book, some: readonly Commitment[], kind: Commitment['kind'], today: Day): ViewItem[] {
  return some
    .filter((each) => each.kind === kind && openOn(each.item, today))
    .map((each) => viewItem(each.item, concernedBy(book, each), today))
    .sort(byDue);
}

/** Open interest as a view shows it, the newest first. */
export function openInterest(book: Book, some: readonly Opportunity[], today: Day): ViewItem[] {
  return some
    .filter(({ item }) => openOn(item, today))
    .map(({ item, person }) => viewItem(item, person === null ? item.owner : namesOf(book, [person]), today))
    .sort((a, b) => comparePaths(b.said ?? '', a.said ?? '') || byPlace(a, b));
}

/** A conversation as a view shows it. */
export function viewTalk(book: Book, conversation: Conversation, today: Day): ViewTalk {
  const { day, minutes, excerpt, hasAgenda, hasWords, path, line } = conversation;
  const [kind, title] = [kindOf(conversation), topicOf(book, conversation)];
  const people = namesOf(book, conversation.people);
  const { value } = judgeValue(conversation, book, today);
  return { day, kind, minutes, title, people, excerpt, value, hasAgenda, hasWords, path, line };
}

function viewItem(item: Item, person: string | null, today: Day): ViewItem {
  const { id, kind, said, due, channel, path, line } = item;
  const daysLate = due === null ? null : diffDays(today, due);
  return {
    id,
    kind,
    text: item.action || item.text,
    person,
    said,
    due,
    daysLate,
    channel,
    path,
    line,
    quote: item.text,
  };
}

function byDue(a: ViewItem, b: ViewItem): number {
  return (
    comparePaths(a.due ?? '9999', b.due ?? '9999') || comparePaths(a.said ?? '9999', b.said ?? '9999') || byPlace(a, b)
  );
}
