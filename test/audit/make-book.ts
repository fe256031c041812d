import type { Book, Commitment, Conversation, Opportunity, Person, PersonKey } from '../../src/book/types.ts';
import type { Day } from '../../src/dates/day.ts';
import type { Item } from '../../src/extract/types.ts';
import type { ContactFields } from '../../src/note/types.ts';
import { every, item as plainItem } from '../helpers/records.ts';

/** A person by name; the key is the name in lower case. */
export function person(
  name: string,
  { cadence: days = null, ...rest }: Partial<Omit<Person, 'cadence'>> & { cadence?: number | null } = {},
  contact: Partial<ContactFields> = {},
): Person {
  const cadence = days === null ? null : every(days);
  return {
    key: name.toLowerCase(),
    name,
    aliases: [],
    path: `people/${name}.md`,
    contact: {
      name,
      aliases: [],
      company: null,
      role: null,
      phone: null,
      phoneLine: null,
      email: null,
      relation: null,
      cadence,
      stage: null,
      met: null,
      timeZone: null,
      ...contact,
    },
    phone: null,
    tags: [],
    cadence,
    stage: null,
    ...rest,
  };
}

/** A conversation in a meeting note named after its day and its first guest. */
export function talk(day: Day, people: string[], rest: Partial<Conversation> = {}): Conversation {
  const path = rest.path ?? `meetings/${day} ${people[0] ?? 'alone'}.md`;
  const line = rest.line ?? 1;
  return {
    id: `${path}:${line}`,
    path,
    line,
    day,
    title: '',
    people: people.map((name) => name.toLowerCase()),
    mentioned: [],
    kind: 'meeting',
    where: null,
    minutes: null,
    declared: null,
    stage: null,
    outcome: null,
    money: null,
    hasWords: true,
    hasAgenda: false,
    excerpt: '',
    items: [],
    signs: [],
    ...rest,
  };
}

/** An item said on a day; the id must be given, everything else has a default. */
export function item(id: string, rest: Partial<Item> = {}): Item {
  const path = rest.path ?? `meetings/${rest.said ?? 'undated'}.md`;
  const defaults = { path, line: 7, channel: 'send', rule: 'i-will', ownLine: true } as const;
  return { ...plainItem(rest.action ?? '', { ...defaults, ...rest }), id };
}

/** An item with the name of the person it concerns. */
export interface Said {
  item: Item;
  who: string | null;
}

/** A book made by hand. People who are only named in conversations and items get a person without a contact note. */
export function makeBook(given: { people?: Person[]; talks?: Conversation[]; said?: Said[] }): Book {
  const talks = [...(given.talks ?? [])].sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
  const people = new Map<PersonKey, Person>((given.people ?? []).map((each) => [each.key, each]));
  const said = given.said ?? [];
  const commitments = said.flatMap(asCommitment);
  const opportunities = said.flatMap(asOpportunity);
  const named = [...talks.flatMap((each) => each.people), ...commitments.flatMap((each) => each.people)];
  for (const key of named) if (!people.has(key)) people.set(key, stranger(key));
  const of = <Thing>(things: readonly Thing[], keys: (thing: Thing) => readonly PersonKey[]) => {
    const index = new Map<PersonKey, Thing[]>();
    for (const thing of things) for (const key of keys(thing)) index.set(key, [...(index.get(key) ?? []), thing]);
    return index;
  };
  return {
    people,
    conversations: talks,
    commitments,
    opportunities,
    lists: [],
    listNotes: [],
    habits: [],
    items: new Map(said.map(({ item: each }) => [each.id, each])),
    conversationsOf: of(talks, (each) => each.people),
    commitmentsOf: of(commitments, (each) => each.people),
    opportunitiesOf: of(opportunities, (each) => (each.person === null ? [] : [each.person])),
    problems: [],
  };
}

function asCommitment({ item: each, who }: Said): Commitment[] {
  if (each.kind === 'opportunity') return [];
  return [{ item: each, kind: each.kind, people: who === null ? [] : [who.toLowerCase()] }];
}

function asOpportunity({ item: each, who }: Said): Opportunity[] {
  return each.kind === 'opportunity' ? [{ item: each, person: who?.toLowerCase() ?? null }] : [];
}

function stranger(key: PersonKey): Person {
  const name = key.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
  return { ...person(name), path: null, contact: null };
}
