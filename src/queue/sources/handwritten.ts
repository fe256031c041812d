import { firstMet } from '../../book/touches.ts';
import type { Conversation, Person } from '../../book/types.ts';
import { addDays, isWorkday } from '../../dates/civil.ts';
import { formatDay } from '../../dates/format.ts';
import { comparePaths } from '../../problem.ts';
import type { QueueContext } from '../context.ts';
import { derivedId, makeNudge } from '../make.ts';
import { relationOf } from '../reach.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';

/** Days back to whom one met, so that the two days of a week miss nobody. */
const MET_DAYS = 7;
/** More people than these at a table, and a card to each is a mailing. */
const AT_TABLE = 6;
/** A handful of cards is a sitting. */
const MOST = 4;
/** Kinds of conversation in which nobody was met. */
const NOT_MET: ReadonlySet<string> = new Set(['call', 'message']);

/** On the days for cards and letters: whom I met in the last days and who has not heard from me since. New ones first. */
export function handwritten(context: QueueContext): RankedNudge[] {
  const { book, today, config } = context;
  if (!isWorkday(today, config.handwrittenDays)) return [];
  return [...book.people.values()]
    .flatMap((person) => {
      const conversation = metLately(context, person);
      return conversation === null
        ? []
        : [{ person, conversation, isNew: firstMet(book, person.key) === conversation.day }];
    })
    .sort(
      (a, b) =>
        Number(b.isNew) - Number(a.isNew) ||
        comparePaths(b.conversation.day, a.conversation.day) ||
        comparePaths(a.person.key, b.person.key),
    )
    .slice(0, MOST)
    .map(({ person, conversation, isNew }) => cardTo(context, person, conversation, isNew));
}

/** The conversation in which somebody was met in the last days, where nothing has followed it. */
function metLately({ today, touchesOf }: QueueContext, person: Person): Conversation | null {
  const { spoken, last } = touchesOf(person.key);
  const conversation = spoken.findLast(({ kind, people }) => !NOT_MET.has(kind) && people.length <= AT_TABLE);
  if (conversation === undefined || relationOf(person) === 'colleague') return null;
  const { day } = conversation;
  return day >= addDays(today, -MET_DAYS) && day < today && last === day ? conversation : null;
}

function cardTo(context: QueueContext, { key }: Person, conversation: Conversation, isNew: boolean): RankedNudge {
  const { today } = context;
  const { day, path, line, excerpt } = conversation;
  const when = formatDay(day, { style: 'relative', today });
  return makeNudge(context, {
    id: derivedId('handwritten', key),
    kind: 'handwritten',
    title: () => `Write ${context.nameOf(key).short} a card by hand`,
    people: [key],
    channel: 'handwritten',
    item: null,
    said: day,
    source: { path, line, quote: excerpt },
    reasons: [
      term('handwritten', 'today is a day for cards'),
      isNew ? term('handwritten-new', `met for the first time ${when}`) : term('handwritten-again', `met ${when}`),
    ],
  });
}
