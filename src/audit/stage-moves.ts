import { closeness, foldStage } from '../book/stages.ts';
import { spokenUpTo } from '../book/touches.ts';
import type { Book, Conversation, PersonKey } from '../book/types.ts';
import type { Day } from '../dates/day.ts';
import { comparePaths } from '../problem.ts';

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
    const staged = spokenUpTo(book, person, to).filter(({ stage }) => foldStage(stage) !== '');
    for (const [index, after] of staged.entries()) {
      const before = staged[index - 1];
      if (before === undefined || after.day < from || foldStage(before.stage) === foldStage(after.stage)) continue;
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
