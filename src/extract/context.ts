import type { Config } from '../config/types.ts';
import type { Block, Note } from '../note/types.ts';
import { indexNames, type KnownPerson } from './reading/names.ts';
import type { NoteContext } from './reading/unit.ts';

/** Gathers what one note says about who is who: its people, and under which names its keeper appears. */
export function noteContext(note: Note, config: Config): NoteContext {
  const me = [
    ...(config.me.name ? [config.me.name, ...initials(config.me.name)] : []),
    ...config.me.aliases,
    ...ownInitials(note.blocks),
  ];
  const isMe = new Set(me.map((name) => name.toLowerCase()));
  const people: KnownPerson[] = note.people
    .filter((person) => !isMe.has(person.name.toLowerCase()))
    .map((person) => ({
      name: person.name,
      aliases: [
        ...(person.shown ? [person.shown] : []),
        ...(note.contact?.name === person.name ? note.contact.aliases : []),
      ],
    }));
  const [only] = people;
  return { note, names: indexNames(people, me), partner: people.length === 1 && only ? only.name : null };
}

function initials(name: string): string[] {
  const letters = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('');
  return letters.length > 1 ? [letters] : [];
}

/** "KD = me", "KD (sec., me)", "me = KD": initials that the note itself says are its keeper's. */
const OWN = [
  /\b([A-Z]{2,3})\s*=\s*me\b/,
  /\b([A-Z]{2,3})\s*\((?:[^()]{0,20}[,\s])?me(?:[,;][^()]{0,40})?\)/,
  /\bme\s*=\s*([A-Z]{2,3})\b/,
  /\bme \(([A-Z][A-Za-z]+)\)/,
];

function ownInitials(blocks: readonly Block[]): string[] {
  const found = new Set<string>();
  for (const block of blocks) {
    if (!block.text.includes('me')) continue;
    for (const pattern of OWN) {
      const match = pattern.exec(block.text);
      if (match?.[1]) found.add(match[1]);
    }
  }
  return [...found];
}
