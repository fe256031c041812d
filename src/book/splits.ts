import type { Problem } from '../problem.ts';
import { parseName } from './names.ts';
import type { Commitment, Conversation, Person, PersonKey } from './types.ts';

/** What a name's first place in the notes is looked for in. */
export interface Places {
  conversations: readonly Conversation[];
  commitments: readonly Commitment[];
}

/**
 * "Sue" beside one "Sue Pratt": perhaps one person, and then what was said with her is torn in two. They are never
 * merged by a guess; who has a contact note for each has said that they are two.
 */
export function findSplits(people: ReadonlyMap<PersonKey, Person>, places: Places): Problem[] {
  const byFirst = new Map<string, Person[]>();
  for (const person of people.values()) {
    const { tokens } = parseName(person.name);
    const [first] = tokens;
    if (first !== undefined && tokens.length > 1) byFirst.set(first, [...(byFirst.get(first) ?? []), person]);
  }
  return [...people.values()].flatMap((short): Problem[] => {
    const { tokens, title } = parseName(short.name);
    const [full, another] = tokens.length === 1 && title === null ? (byFirst.get(tokens[0] ?? '') ?? []) : [];
    if (full === undefined || another !== undefined || (short.path !== null && full.path !== null)) return [];
    const place = placeOf(short, places);
    return place === null ? [] : [{ ...place, code: 'may-be-one', severity: 'warning', ...words(short, full) }];
  });
}

/** What is to be done depends on which of the two has a contact note; those who have, find themselves by any name in it. */
function words(short: Person, full: Person): Pick<Problem, 'message' | 'hint'> {
  const [a, b] = [short, full].map(({ name }) => `“${name.slice(0, 60)}”`);
  const one =
    short.path !== null
      ? `If they are, give this note the alias ${b}, or write that as its heading.`
      : full.path !== null
        ? `If they are, write ${b} there, or give ${full.path} the alias ${a}.`
        : `If they are, write ${b} there, or make a contact note for ${b}.`;
  return {
    message: `${a} and ${b} may be one person, and are two here`,
    hint: `${one} If not, give each a contact note.`,
  };
}

/** Where the short name stands: its contact note, else the first line that it is known from. */
function placeOf({ key, path }: Person, { conversations, commitments }: Places): Pick<Problem, 'path' | 'line'> | null {
  if (path !== null) return { path, line: 1 };
  const talk = conversations.find(({ people }) => people.includes(key));
  if (talk !== undefined) return { path: talk.path, line: talk.line };
  const item = commitments.find(({ people }) => people.includes(key))?.item;
  return item === undefined ? null : { path: item.path, line: item.line };
}
