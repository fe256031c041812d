import { comparePaths, type Problem } from '../problem.ts';
import { copyNameOf } from '../vault/copy-name.ts';
import type { RecordedNote } from './record.ts';

/** A note with whatever was made of it. */
interface Summed {
  note: Pick<RecordedNote, 'path' | 'sum'>;
}

/**
 * Leaves out notes that say the same as another of the same day or person: of each such set the one with the shortest path
 * is read, one whose name tells that it is a copy last.
 */
export function setTwinsApart<T extends Summed>(records: readonly T[]): { records: T[]; problems: Problem[] } {
  const firsts = new Map<string, T>();
  for (const record of records.toSorted(originalFirst)) {
    const { sum } = record.note;
    if (sum !== null && !firsts.has(sum)) firsts.set(sum, record);
  }
  const problems: Problem[] = [];
  const kept = records.filter((record) => {
    const { sum, path } = record.note;
    const first = sum === null ? record : (firsts.get(sum) ?? record);
    if (first !== record) problems.push(twin(path, first.note.path));
    return first === record;
  });
  return { records: kept, problems };
}

function originalFirst({ note: a }: Summed, { note: b }: Summed): number {
  const [first, second] = [a, b].map(({ path }) => (copyNameOf(path) === null ? 0 : 1));
  return (first ?? 0) - (second ?? 0) || a.path.length - b.path.length || comparePaths(a.path, b.path);
}

function twin(path: string, original: string): Problem {
  return {
    path,
    line: 1,
    code: 'copy',
    severity: 'warning',
    message: `This says the same as ${original}, of the same day or person. It was not read, so that nothing counts twice.`,
    hint: 'Delete one of them; if they are two, say in each what sets them apart, such as who was there.',
  };
}
