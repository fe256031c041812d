import type { Book, Conversation, PersonKey } from '../book/types.ts';
import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';
import { spokenUpTo } from './meetings.ts';

/** A change of stage, shown by two dated notes. */
export interface StageMove {
  person: PersonKey;
  before: Conversation;
  after: Conversation;
  /** Null where one of the stages is not in the vault's list, so that nothing tells which is closer. */
  direction: 'closer' | 'cooler' | null;
}

/** The changes of stage whose later note lies between two days, both included; by day, then person. */
export function stageMoves(book: Book, stages: readonly string[], from: Day, to: Day): StageMove[] {
  const moves: StageMove[] = [];
  for (const person of book.conversationsOf.keys()) {
    const staged = spokenUpTo(book, person, to).filter(({ stage }) => stage !== null && stage !== '');
    for (const [index, after] of staged.entries()) {
      const before = staged[index - 1];
      if (before === undefined || after.day < from || fold(before.stage) === fold(after.stage)) continue;
      moves.push({ person, before, after, direction: direction(stages, before.stage, after.stage) });
    }
  }
  return moves.sort((a, b) => comparePaths(a.after.day, b.after.day) || comparePaths(a.person, b.person));
}

function direction(stages: readonly string[], before: string | null, after: string | null): StageMove['direction'] {
  const from = closeness(stages, before);
  const to = closeness(stages, after);
  if (from === null || to === null || from === to) return null;
  return to > from ? 'closer' : 'cooler';
}

/**
 * How close a stage is: its place in the vault's list, farthest first. `past` closes the list of stages but is no
 * closer than the start: somebody who was a client is not one.
 */
export function closeness(stages: readonly string[], stage: string | null): number | null {
  const name = fold(stage);
  if (name === '') return null;
  const place = stages.findIndex((each) => fold(each) === name);
  if (place === -1) return null;
  return name === 'past' ? -1 : place;
}

function fold(stage: string | null): string {
  return (stage ?? '').trim().toLowerCase();
}
