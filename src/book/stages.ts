import type { Day } from '../dates/day.ts';
import type { Conversation, Person, PersonKey } from './types.ts';

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
  return new Map([...people].map(([key, person]) => [key, { ...person, stage: stages.get(key) ?? person.stage }]));
}
