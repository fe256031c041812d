import { workingDaysBetween } from '../../book/clock.ts';
import type { Conversation } from '../../book/types.ts';
import { formatDay } from '../../dates/format.ts';
import type { QueueContext } from '../context.ts';
import { idOfNote, makeNudge } from '../make.ts';
import { whoOf } from '../title-person.ts';
import type { RankedNudge } from '../types.ts';
import { type Term, term } from '../weights.ts';

/** Working days before a meeting from which its agenda is asked for. */
const AHEAD = 3;
const MINUTES = 10;

/** Kinds of conversation that somebody else sets the agenda of, or that have none. */
const WITHOUT: ReadonlySet<string> = new Set(['event', 'message']);

/** Meetings ahead whose note has no agenda: today's, where nothing is written of it yet, and the next working days'. */
export function agendas(context: QueueContext): RankedNudge[] {
  const { book, today } = context;
  return book.conversations
    .filter((conversation) => conversation.day > today || (conversation.day === today && !conversation.hasWords))
    .filter((conversation) => wantsAgenda(context, conversation))
    .map((conversation) => agendaFor(context, conversation));
}

function wantsAgenda({ book, today, config }: QueueContext, conversation: Conversation): boolean {
  const { day, people, kind, hasAgenda, path } = conversation;
  if (hasAgenda || people.length === 0 || WITHOUT.has(kind)) return false;
  if (workingDaysBetween(today, day, config.workDays) > AHEAD) return false;
  // An entry ahead in somebody's log has no place for an agenda.
  if (people.some((person) => book.people.get(person)?.path === path)) return false;
  return !people.some((person) => isPromised(book.commitmentsOf.get(person) ?? []));
}

/** An agenda that I promised is a promise already. */
function isPromised(commitments: readonly { kind: string; item: { status: string; text: string } }[]): boolean {
  return commitments.some(
    ({ kind, item }) => kind === 'promise' && item.status === 'open' && /\bagenda\b/i.test(item.text),
  );
}

function agendaFor(context: QueueContext, { day, people, path, line, excerpt }: Conversation): RankedNudge {
  const { today, config } = context;
  return makeNudge(context, {
    id: idOfNote('agenda', path, day),
    kind: 'agenda',
    title: () => `Write an agenda for meeting ${whoOf(people.map(context.nameOf))}`,
    people,
    channel: 'write',
    item: null,
    minutes: MINUTES,
    // Three lines can be thought of anywhere.
    needs: [],
    due: day,
    said: null,
    source: { path, line, quote: excerpt },
    reasons: [
      term('agenda', 'no agenda yet'),
      term(
        nearness(workingDaysBetween(today, day, config.workDays)),
        `you meet ${formatDay(day, { style: 'relative', today })}`,
      ),
    ],
  });
}

function nearness(workDays: number): Term {
  if (workDays === 0) return 'agenda-today';
  return workDays === 1 ? 'agenda-next' : 'agenda-soon';
}
