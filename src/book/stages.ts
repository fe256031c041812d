import type { Day } from '../dates/day.ts';
import type { Book, Conversation, Person, PersonKey } from './types.ts';

/**
 * People with their latest stage: that of the newest conversation up to today whose note tells one, else the contact
 * note's own. Conversations ascending.
 */
export function withStages(
  people: ReadonlyMap<PersonKey, Person>,
  conversations: readonly Conversation[],
  today: Day,
): Map<PersonKey, Person> {
  const stages = new Map<PersonKey, string>();
  for (const { day, stage, people: present } of conversations)
    if (stage !== null && day <= today) for (const key of present) stages.set(key, stage);
  const staged = new Map(people);
  for (const [key, stage] of stages) {
    const person = people.get(key);
    if (person !== undefined) staged.set(key, { ...person, stage });
  }
  return staged;
}

/** A person's stage as it stood at the end of a day: what later notes tell is left out. The contact note has no days. */
export function stageOn(book: Book, person: Person, day: Day): string | null {
  const staged = (book.conversationsOf.get(person.key) ?? []).filter(({ stage }) => stage !== null);
  const last = staged.findLast((conversation) => conversation.day <= day);
  if (last !== undefined) return last.stage;
  return staged.length === 0 ? person.stage : (person.contact?.stage ?? null);
}

/**
 * How close a stage is: its place in the vault's list, farthest first; null for one that the list does not name. `past`
 * closes the default list but is no closer than the start: somebody who was a client is not one.
 */
export function closeness(stages: readonly string[], stage: string | null): number | null {
  const name = foldStage(stage);
  const place = name === '' ? -1 : stages.findIndex((each) => foldStage(each) === name);
  if (place === -1) return null;
  return name === 'past' ? -1 : place;
}

/** The form in which stages are compared; empty where none is told. */
export function foldStage(stage: string | null): string {
  return (stage ?? '').trim().toLowerCase();
}
