import type { Config } from '../config/types.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import { WRITTEN_BY_NUDGE } from '../note/written-by-nudge.ts';
import { comparePaths, compareProblems } from '../problem.ts';
import { findBadPhones } from './bad-phones.ts';
import { buildCommitments } from './commitments.ts';
import { buildConversations } from './conversations.ts';
import { buildHabitActs } from './habits.ts';
import { buildListNotes, buildLists } from './lists.ts';
import { buildOpportunities } from './opportunities.ts';
import { gatherPeople } from './people.ts';
import type { NoteRecord } from './record.ts';
import { findSplits } from './splits.ts';
import { withStages } from './stages.ts';
import type { Book, PersonKey } from './types.ts';
import { findUndated } from './undated.ts';

/** What a book is made of. */
export interface BookInput {
  records: readonly NoteRecord[];
  config: Config;
  today: Day;
}

/**
 * Makes the book of all notes: the same book for any order of records. Notes that nudge writes are left out: they repeat what
 * other notes say. `problems` holds what only all notes together show; each note's own problems stay in its record.
 */
export function buildBook({ records, config, today }: BookInput): Book {
  const sorted = records
    .filter(({ note }) => !WRITTEN_BY_NUDGE.has(note.type))
    .sort((a, b) => comparePaths(a.note.path, b.note.path))
    .map(inOrder);
  const directory = gatherPeople(sorted, config);
  const conversations = buildConversations(sorted, directory);
  const commitments = buildCommitments(sorted, directory);
  const opportunities = buildOpportunities(sorted, directory);
  const lists = buildLists(sorted, directory);
  const items = new Map<string, Item>();
  for (const record of sorted) for (const item of record.items) if (!items.has(item.id)) items.set(item.id, item);
  return {
    people: withStages(directory.people, conversations, today),
    conversations,
    commitments,
    opportunities,
    lists,
    listNotes: buildListNotes(sorted),
    habits: buildHabitActs(sorted),
    items,
    conversationsOf: groupBy(conversations, ({ people }) => people),
    commitmentsOf: groupBy(commitments, ({ people }) => people),
    opportunitiesOf: groupBy(opportunities, ({ person }) => (person === null ? [] : [person])),
    problems: [
      ...directory.problems,
      ...findUndated(sorted),
      ...findBadPhones(sorted, config),
      ...findSplits(directory.people, { conversations, commitments }),
    ].sort(compareProblems),
  };
}

/** A record with its items in the order of the file, in which they are as a rule. */
function inOrder(record: NoteRecord): NoteRecord {
  const { items } = record;
  const isSorted = items.every((item, index) => byPlace(items[index - 1] ?? item, item) <= 0);
  return isSorted ? record : { ...record, items: items.toSorted(byPlace) };
}

function byPlace(a: Item, b: Item): number {
  return a.line - b.line || a.column - b.column;
}

function groupBy<T>(values: readonly T[], keysOf: (value: T) => readonly PersonKey[]): Map<PersonKey, T[]> {
  const groups = new Map<PersonKey, T[]>();
  for (const value of values)
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  return groups;
}
