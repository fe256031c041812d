import { ownBlock } from '../../../src/edit/own-block.ts';
import { tieOf } from '../../../src/edit/own-line.ts';
import type { Random } from '../random.ts';

/** Notes by their path. */
export type Notes = Map<string, string>;

/** Gives words that stand nowhere else: what became of each can be told. */
export interface Words {
  next(kind: 'item' | 'said' | 'name' | 'gen'): string;
}

/** Words of which each is given once, over all rounds and both sides. */
export function createWords(): Words {
  let count = 0;
  return {
    next: (kind) => {
      count += 1;
      return `${kind}${count}`;
    },
  };
}

export const QUEUE = 'queue.md';

/** A small vault in which two people soon meet: contacts with logs of several kinds, meetings, lists, an inbox, the queue. */
export function freshNotes(random: Random, words: Words): Notes {
  const notes: Notes = new Map();
  for (let at = 0; at < 4; at += 1) notes.set(`contacts/Person ${at}.md`, contact(at, random, words));
  for (let at = 0; at < 2; at += 1) notes.set(`meetings/2026-11-1${at} Talk.md`, meeting(at, words));
  const items = (marks: (at: number) => string): string =>
    Array.from({ length: 8 }, (_, at) => `- [ ] Send ${words.next('item')} to Ada${marks(at)}\n`).join('');
  notes.set(
    'inbox.md',
    `# Inbox\n\n${items((at) => (at % 3 === 0 ? ' 📅 2026-11-25' : at === 4 ? ' 🔁 every week 📅 2026-11-23' : ''))}`,
  );
  notes.set(
    'plans.md',
    `# Plans\n\nSome ${words.next('said')} before.\n\n${items((at) => (at % 2 === 0 ? '  [due:: 2026-11-27]' : ' #call ^id-1'))}`,
  );
  const calls = Array.from({ length: 6 }, () => `- Ring ${words.next('item')} due:2026-11-24\n`).join('');
  notes.set('lists/calls.md', `---\ntype: list\nlist: calls\n---\n${calls}`);
  notes.set(QUEUE, `---\ntype: queue\n---\n\n${ownBlock(queueBody(words))}`);
  return notes;
}

/** What nudge might write into the queue's block. */
export function queueBody(words: Words): string {
  const lines = Array.from({ length: 6 }, (_, at) => `- [ ] Do ${words.next('gen')} thing ${tieOf(`id${at}`)}`);
  return `## Today ${words.next('gen')}\n\n${lines.join('\n')}\n`;
}

function contact(at: number, random: Random, words: Words): string {
  const said = (): string => `${words.next('said')} ${words.next('said')}`;
  const days = ['2026-10-02', '2026-10-14', '2026-10-30', '2026-11-06'];
  const ordered = at % 2 === 0 ? days : days.toReversed();
  const entry = (day: string): string =>
    at < 2
      ? `- ${day}: Rang. ${said()}.\n  - I'll send ${words.next('item')}.\n`
      : `## ${day} Call\n\nWe spoke of ${said()}. I'll post ${words.next('item')}.\n\n`;
  const log = ordered.map(entry).join('');
  const keys = `type: contact\nname: ${words.next('name')}\ntags: [one, two]\nphone: "07700 90012${random.whole(0, 9)}"\ncadence: 6w\nstage: met`;
  const body = `About ${said()}.\n\n${at < 2 ? '## Log\n\n' : ''}${log}`;
  return `---\n${keys}\n---\n\n${body.trimEnd()}\n`;
}

function meeting(at: number, words: Words): string {
  const sentence = (): string => `I'll send ${words.next('item')} to her.`;
  const paragraph = (): string =>
    `${words.next('said')} came up, and ${words.next('said')}. ${sentence()} ${sentence()}`;
  const body = Array.from({ length: 5 }, paragraph).join('\n\n');
  return `---\ntype: meeting\ndate: 2026-11-1${at}\nwith: [Person 0]\n---\n# Talk\n\n${body}\n`;
}
