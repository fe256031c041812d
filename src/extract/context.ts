import type { Config } from '../config/types.ts';
import type { Block, Note } from '../note/types.ts';
import { COMMON } from './lexicon/common.ts';
import { isPersonName } from './lexicon/firms.ts';
import { fold } from './reading/fold.ts';
import { isImpersonal } from './reading/impersonal.ts';
import { CALENDAR, indexNames, type KnownPerson } from './reading/names.ts';
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
  const others = namesIn(note.blocks, people, isMe);
  const [only] = people;
  const partner = people.length === 1 && only ? only.name : null;
  return {
    note,
    names: indexNames(people, others, me),
    partner: people.length === 0 ? titled(note.blocks, others) : partner,
    impersonal: isImpersonal(note),
  };
}

/** "# Call with Siân Lockyer": where no attendee is given, the one person in the title. */
function titled(blocks: readonly Block[], others: readonly string[]): string | null {
  const [first] = blocks;
  if (first?.kind !== 'heading') return null;
  const named = others.filter((name) => first.text.includes(name));
  return named.length === 1 ? (named[0] ?? null) : null;
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

/** A link's target that may be a person: two or three capitalised words. */
const LINKED_NAME = /^\p{Lu}[\p{L}.'\u2019-]+(?: \p{Lu}[\p{L}.'\u2019-]+){1,3}$/u;
const FULL_NAME =
  /\p{Lu}[\p{Ll}'\u2019-]+(?: (?:\p{Lu}[\p{L}'\u2019-]+|(?:de|van|der|von|al|bin|ap) \p{Lu}[\p{L}'\u2019-]+)){1,2}/gu;
/** A note that names more people than this is a list of them: more would only make first names ambiguous. */
const MOST_NAMES = 60;

/** Names that the text gives in full, besides the note's own people. */
function namesIn(blocks: readonly Block[], people: readonly KnownPerson[], me: ReadonlySet<string>): string[] {
  const known = new Set(people.map((person) => fold(person.name)));
  const found = new Map<string, string>();
  for (const block of blocks) {
    for (const link of block.links) if (LINKED_NAME.test(link.name)) found.set(fold(link.name), link.name);
    for (const [match] of block.text.matchAll(FULL_NAME)) {
      const name = match.replace(/ I['\u2019](?:d|ll|m|ve)$| I$/, '').replace(/['\u2019]s$/, '');
      const [first = '', ...rest] = name.split(' ').map(fold);
      if (COMMON.has(first) || CALENDAR.has(first) || rest.some((word) => CALENDAR.has(word)) || !isPersonName(name))
        continue;
      if (rest.length > 0) found.set(fold(name), name);
    }
    if (found.size > MOST_NAMES) break;
  }
  return [...found].filter(([key]) => !known.has(key) && !me.has(key)).map(([, name]) => name);
}
