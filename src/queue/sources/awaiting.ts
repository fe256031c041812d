import type { Commitment } from '../../book/types.ts';
import type { Channel } from '../../channel.ts';
import { diffDays, maxDay } from '../../dates/civil.ts';
import type { Day } from '../../dates/day.ts';
import { count } from '../../words.ts';
import { isReady, type QueueContext } from '../context.ts';
import { makeNudge, sourceOf } from '../make.ts';
import { shownName } from '../naming.ts';
import { chaseTitle, withoutDay } from '../title.ts';
import type { RankedNudge, Reason } from '../types.ts';
import { term } from '../weights.ts';

/** Days of silence before asking after what was promised without a day, by what is owed. */
const SILENCE: ReadonlyMap<Channel, number> = new Map<Channel, number>([
  ['write', 14],
  ['pay', 14],
  ['travel', 14],
]);
const USUAL_SILENCE = 7;

/** Days past its day after which what is owed presses less, and after which it is left to the audit. */
const OLD = 30;
const GONE = 365;

/** What others owe me: once its day is past, or without a day after a silence. Until then it is theirs to do. */
export function awaiting(context: QueueContext): RankedNudge[] {
  return context.book.commitments.flatMap((commitment) => {
    const { kind, item, people } = commitment;
    const reason = kind === 'awaiting' && isReady(item, context.today) ? chaseTerm(context, commitment) : null;
    if (reason === null) return [];
    const [first] = people;
    const name = first === undefined ? shownName(item.owner) : context.nameOf(first).short;
    return makeNudge(context, {
      id: item.id,
      kind: 'awaiting',
      title: () => chaseTitle(withoutDay(item.action, item.duePhrase), name),
      people,
      written: item.owner,
      // The item's own channel is how they would carry it out; asking takes a message.
      channel: 'message',
      item: null,
      due: item.due,
      said: item.said,
      source: sourceOf(item),
      reasons: [term('awaiting', `${name} owes you this`), reason],
    });
  });
}

function chaseTerm(context: QueueContext, { item, people }: Commitment): Reason | null {
  const { today } = context;
  if (item.due !== null) {
    const late = diffDays(today, item.due);
    if (late <= 0 || late > GONE) return null;
    return term(late > OLD ? 'chase-old' : 'chase-late', `${count(late, 'day')} past its day`);
  }
  const since = silentSince(context, item.said, people[0]);
  const days = since === null ? null : diffDays(today, since);
  // Without any day nobody can tell how long it has been: ask.
  if (days === null) return term('chase-silence', 'no day is known, so ask');
  if (days < (SILENCE.get(item.channel) ?? USUAL_SILENCE) || days > GONE) return null;
  return term(days > OLD ? 'chase-old' : 'chase-silence', `nothing heard for ${count(days, 'day')}`);
}

/** The day it was said, or the last talk since then: whoever was there could be asked. */
function silentSince(context: QueueContext, said: Day | null, person: string | undefined): Day | null {
  const talked = person === undefined ? undefined : context.touchesOf(person).spoken.at(-1)?.day;
  if (said === null || talked === undefined) return said ?? talked ?? null;
  return maxDay(said, talked);
}
