import type { Book, PersonKey } from '../../src/book/types.ts';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { rankQueue } from '../../src/queue/queue.ts';
import { bookOf, contact } from '../helpers/records.ts';
import type { Policy } from './play.ts';
import type { World } from './world.ts';

/** What nudge itself says to do: the first card of its queue, for the notes as they stand and the minutes that are left. */
export function ourPolicy({ people, words }: World): Policy {
  const book = bookOf(people.map(({ name, relation }) => contact(name, { relation })));
  const keys = new Map<string, PersonKey>([...book.people.values()].map(({ name, key }) => [name, key]));
  const byId = new Map(words.map((word) => [word.item.id, word]));
  return (open, { day, hour, left, place }) => {
    const commitments: Book['commitments'] = open.map(({ item, person }) => {
      const key = keys.get(person);
      return { item, kind: 'promise', people: key === undefined ? [] : [key] };
    });
    const moment = { minutes: left, place };
    const [card] = rankQueue({ ...book, commitments }, { config, today: day, moment, hour, few: true }).first(1);
    const word = card === undefined ? undefined : byId.get(card.id);
    if (card === undefined || word === undefined) return null;
    return { word, does: card.kind === 'renegotiate' ? 'renegotiate' : 'keep', minutes: card.minutes };
  };
}

/** The defaults, but that nobody has a cadence: nothing competes with the promises. */
const config = { ...DEFAULT_CONFIG, cadences: new Map() };
