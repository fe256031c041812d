import { kindIn } from '../book/conversation-kind.ts';
import type { Person } from '../book/types.ts';
import type { Channel } from '../channel.ts';
import type { Day } from '../dates/day.ts';
import type { NewEntry } from '../edit/log-entry.ts';
import type { Item } from '../extract/types.ts';
import { visible } from '../render/safe.ts';
import { shorten } from '../words.ts';
import { askYes, canAsk } from './ask.ts';
import type { Call } from './command.ts';
import { note } from './output.ts';
import type { Session } from './session.ts';

const LONGEST_SHOWN = 70;

/** Ways of being in touch by the kind of conversation; one that meets somebody has spared the call, too. */
const BY_KIND: ReadonlyMap<string, readonly Channel[]> = new Map<string, readonly Channel[]>([
  ['call', ['call']],
  ['message', ['message', 'email']],
  ['121', ['meet', 'call']],
  ['event', ['meet', 'call']],
  ['workshop', ['meet', 'call']],
]);
const IN_PERSON = /\b(?:met|saw|coffee|tea|lunch|breakfast|dinner|drinks?|visit(?:ed)?|dropped (?:in|by))\b/i;
const BY_HAND = /\b(?:card|letter|by hand)\b/i;

/**
 * Promises to somebody, and calls on a list, that a conversation keeps: open ones that are carried out in the way in
 * which we were just in touch. A guess, so that it is only ever offered.
 */
export function keptByTalk({ book }: Session, { key }: Person, talk: NewEntry): Item[] {
  const channels = channelsOf(`${talk.lead}. ${talk.words}`);
  const promised = (book.commitmentsOf.get(key) ?? []).filter(({ kind }) => kind === 'promise');
  const listed = book.lists.filter(({ list, people }) => list === 'calls' && people.includes(key));
  const fitting = [
    ...promised.filter(({ item }) => channels.includes(item.channel)),
    ...(channels.includes('call') ? listed : []),
  ].map(({ item }) => item);
  return [...new Map(fitting.map((item) => [item.id, item])).values()].filter((item) => couldBeKept(item, talk.day));
}

function channelsOf(words: string): readonly Channel[] {
  if (BY_HAND.test(words)) return ['handwritten'];
  const kind = kindIn(words);
  return (kind === null ? null : BY_KIND.get(kind)) ?? (IN_PERSON.test(words) ? ['meet', 'call'] : []);
}

/** Said by then, and not for later; what was only put off may be done before. */
function couldBeKept({ status, said, start, scheduled }: Item, day: Day): boolean {
  return status === 'open' && (said ?? day) <= day && (start === null || start <= day || scheduled !== null);
}

/** Asks of each whether it is done with this; those that are. Where nobody can be asked, none. */
export async function askKept(call: Call, items: readonly Item[]): Promise<Item[]> {
  if (!canAsk(call)) return [];
  const kept: Item[] = [];
  for (const item of items)
    if (await askYes(`That keeps ${quoted(item)} as well. Mark it done?`, true)) kept.push(item);
  return kept;
}

/** Says which command marks them done, where nobody could be asked. */
export function mentionKept(call: Call, session: Session, items: readonly Item[]): void {
  if (items.length === 0 || canAsk(call)) return;
  const ids = items.map(({ id }) => session.renderOptions.shortId(id)).join(' ');
  note(session, `That may keep ${items.map(quoted).join(' and ')}: nudge done ${ids}`);
}

function quoted({ text }: Item): string {
  return `“${visible(shorten(text, LONGEST_SHOWN))}”`;
}
