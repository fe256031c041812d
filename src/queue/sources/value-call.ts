import type { Person } from '../../book/types.ts';
import { judgeValue } from '../../book/value.ts';
import { diffDays } from '../../dates/civil.ts';
import { count } from '../../words.ts';
import type { QueueContext } from '../context.ts';
import { latestFew } from '../few.ts';
import { derivedId, makeNudge } from '../make.ts';
import { reaching, relationOf } from '../reach.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';

/** Conversations that came to nothing before it counts as a habit of the two of us. */
const CHATS = 2;

/** Days since the last: a few to let it settle; half a year, and it is no longer about that. */
const AGES = { settled: 5, gone: 182 };
const MOST = 2;

/** Contacts with whom it was only ever chat: a short call that asks how I can help. Friends may stay friends. */
export function valueCalls(context: QueueContext): RankedNudge[] {
  const made = [...context.book.people.values()].flatMap((person) => valueCall(context, person));
  return latestFew(made, MOST);
}

function valueCall(context: QueueContext, person: Person): RankedNudge[] {
  const { book, today } = context;
  const { spoken, ahead, last } = context.touchesOf(person.key);
  const conversation = spoken.at(-1);
  if (person.contact === null || relationOf(person) === 'friend' || ahead.length > 0) return [];
  if (conversation === undefined || last === null || spoken.length < CHATS) return [];
  const quiet = diffDays(today, last);
  if (quiet < AGES.settled || quiet > AGES.gone) return [];
  const values = spoken.map((each) => judgeValue(each, book, today).value);
  const chats = values.filter((value) => value === 'chat').length;
  if (chats < CHATS || values.includes('value')) return [];
  return [
    makeNudge(context, {
      id: derivedId('value-call', person.key),
      kind: 'value-call',
      title: () => `Ask ${context.nameOf(person.key).short}, in a short call: how can I help?`,
      people: [person.key],
      channel: reaching(person),
      item: null,
      said: last,
      source: { path: conversation.path, line: conversation.line, quote: conversation.excerpt },
      reasons: [term('value-call', `only chat so far, ${count(chats, 'time')}`)],
    }),
  ];
}
