import { pick } from '../book/pick.ts';
import { spokenUpTo } from '../book/touches.ts';
import type { Conversation, PersonKey } from '../book/types.ts';
import { gesturesFor } from '../config/gestures.ts';
import { comparePaths } from '../problem.ts';
import { count } from '../words.ts';
import { openOn } from './as-of.ts';
import type { AuditContext } from './context.ts';
import { inOrder, linesWithDrafts } from './drafted.ts';
import { conversationLine } from './lines.ts';
import { peopleOf } from './names.ts';
import { valueCall } from './person-steps.ts';
import type { AuditLine, AuditStep } from './types.ts';

/** One chat is a chat; from the second on it is a habit worth a look. */
const HABIT = 2;

/**
 * People spoken with in these conversations with whom every one so far was judged chat, most conversations first, each with
 * what a value call could offer. Friends may stay friends.
 */
export function onlyChat(context: AuditContext, lately: readonly Conversation[]): AuditLine[] {
  const found = peopleOf(lately)
    .map((person) => ({ person, spoken: spokenUpTo(context.book, person, context.asOf) }))
    .filter(({ spoken }) => spoken.length >= HABIT && spoken.every((each) => context.valueOf(each).value === 'chat'))
    .sort((a, b) => b.spoken.length - a.spoken.length || comparePaths(a.person, b.person))
    .flatMap(({ person, spoken }) => spoken.slice(-1).map((last) => ({ person, last, times: spoken.length })));
  return linesWithDrafts(context, found, inOrder, chatLine);
}

interface OnlyChat {
  person: PersonKey;
  last: Conversation;
  times: number;
}

function chatLine(context: AuditContext, { person, last, times }: OnlyChat): AuditLine {
  const isFriend = relationOf(context, person) === 'friend';
  return conversationLine(context, last, {
    person: context.nameOf(person),
    tag: 'chat',
    note: `${count(times, 'conversation')}, all chat${isFriend ? '; a friend' : ''}`,
    next: isFriend ? null : offer(context, person),
  });
}

/** What a value call could be about: what they look for, what I still owe them, else what is of use to such a person. */
function offer(context: AuditContext, person: PersonKey): AuditStep {
  const { book, asOf, week } = context;
  const isOpen = ({ item }: { item: Parameters<typeof openOn>[0] }) => openOn(item, asOf);
  const wanted = (book.opportunitiesOf.get(person) ?? []).findLast(isOpen)?.item;
  if (wanted !== undefined) return valueCall(context, person, `a call on what they look for: “${wanted.action}”`);
  const owed = (book.commitmentsOf.get(person) ?? []).find((each) => each.kind === 'promise' && isOpen(each))?.item;
  if (owed !== undefined) return valueCall(context, person, `a call that brings what was promised: “${owed.action}”`);
  // What is right for anybody is kind, but no reason for a call.
  const gestures = gesturesFor(relationOf(context, person)).filter((each) => each.for !== undefined);
  const say = pick(gestures, `${week.start} ${person}`)?.say ?? 'Ask {name} in a short call: how can I help?';
  return valueCall(
    context,
    person,
    say.replaceAll('{name}', () => context.nameOf(person)),
  );
}

function relationOf({ book }: AuditContext, person: PersonKey): string {
  return (book.people.get(person)?.contact?.relation ?? '').trim().toLowerCase();
}
