import { type Channel, NEEDS, type Need } from '../channel.ts';
import type { Item } from '../extract/types.ts';

/**
 * What each way of acting needs at hand, all of it. `phone` is a phone one may talk on, so a message needs only to be
 * online; a meeting needs nothing that the phone has not, but one has to be out.
 */
const CHANNEL_NEEDS: ReadonlyMap<Channel, readonly Need[]> = new Map<Channel, readonly Need[]>([
  ['call', ['phone']],
  ['email', ['online']],
  ['message', ['online']],
  ['intro', ['online']],
  ['meet', ['out']],
  ['write', ['laptop', 'quiet']],
  ['handwritten', ['pen']],
  ['travel', ['online']],
  ['send', ['online']],
  ['pay', ['online']],
  ['other', []],
]);

/** What an action needs: the item's own tags (`#phone`, `#laptop`…) where it has any, else what its channel needs. */
export function needsOf(channel: Channel, item: Item | null): Need[] {
  const tagged = item === null ? [] : taggedNeeds(item.text);
  return tagged.length > 0 ? tagged : [...(CHANNEL_NEEDS.get(channel) ?? [])];
}

function taggedNeeds(text: string): Need[] {
  if (!text.includes('#')) return [];
  const tags = new Set(
    [...text.matchAll(/(?<![\p{L}\p{N}/#])#(\p{L}{1,20})(?![\p{L}\p{N}/-])/gu)].map((hit) => hit[1]),
  );
  return NEEDS.filter((need) => tags.has(need));
}
