import { type Touches, touchesOf } from '../book/touches.ts';
import type { Book, Conversation, Person } from '../book/types.ts';
import { stateOf } from '../book/warmth.ts';
import type { Day } from '../dates/day.ts';
import { saidThreeMonthsAgo } from './three-months.ts';
import { openInterest, openItems, viewTalk } from './view-parts.ts';
import type { PersonView } from './views.ts';

/** Conversations shown in full before a call. */
const LAST = 3;

/** Everything the notes say about one person on a day: `nudge who`. */
export function buildPersonView(book: Book, person: Person, today: Day): PersonView {
  const { key } = person;
  const touches = touchesOf(book, key, today);
  const { spoken, ahead } = touches;
  const commitments = book.commitmentsOf.get(key) ?? [];
  const talk = (one: Conversation | null) => (one === null ? null : viewTalk(book, one, today));
  return {
    schema: 'nudge.person/1',
    today,
    ...particulars(person),
    ...closenessOf(book, person, today, touches),
    conversations: spoken.length,
    promises: openItems(book, commitments, 'promise', today),
    awaiting: openItems(book, commitments, 'awaiting', today),
    openings: openInterest(book, book.opportunitiesOf.get(key) ?? [], today),
    last: spoken
      .slice(-LAST)
      .reverse()
      .map((each) => viewTalk(book, each, today)),
    threeMonthsAgo: talk(saidThreeMonthsAgo(book, key, today)),
    ahead: talk(ahead[0] ?? null),
  };
}

function particulars({ name, aliases, path, contact, tags, stage, cadence }: Person) {
  return {
    name,
    aliases,
    path,
    company: contact?.company ?? null,
    role: contact?.role ?? null,
    relation: contact?.relation ?? null,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
    timeZone: contact?.timeZone ?? null,
    tags,
    met: contact?.met ?? null,
    stage,
    cadence: cadence?.ideal ?? null,
  };
}

function closenessOf(book: Book, person: Person, today: Day, touches: Touches) {
  const { warmth, since, past } = stateOf(book, person, today, touches);
  return { warmth, sinceLast: since, pastCadence: past };
}
