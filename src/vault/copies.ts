import { basename, dirname, join } from 'node:path';
import type { Problem } from '../problem.ts';
import { type CopyName, copyNameOf } from './copy-name.ts';
import { compareTexts, type Likeness } from './likeness.ts';
import { readNote } from './read.ts';
import type { NoteFile } from './types.ts';

/** The notes that are read, and what is to be said of those that are not. */
export interface Parted {
  files: NoteFile[];
  problems: Problem[];
}

/** Notes with names such as "Ann 2" that are compared; beyond it they are read as notes of their own. */
const MOST_COMPARED = 500;

/**
 * Sets apart the copies that file synchronisation leaves beside a note when it changed on two machines: what stands in both
 * would count twice. A name like "Ann 2" is no proof: then the words must be nearly the same. A copy without its original is
 * a note of its own.
 */
export function setCopiesApart(files: readonly NoteFile[]): Parted {
  const named = files.flatMap((file) => {
    const name = copyNameOf(file.path);
    return name === null ? [] : [{ file, name }];
  });
  if (named.length === 0) return { files: [...files], problems: [] };
  const byPath = new Map(files.map((file) => [file.path.normalize('NFC'), file]));
  named.sort((a, b) => a.file.path.length - b.file.path.length);
  const problems: Problem[] = [];
  /** Each with its original, for a copy of a copy; these have longer names, and so come later. */
  const apart = new Map<NoteFile, NoteFile>();
  let compared = 0;
  for (const { file, name } of named) {
    const made = byPath.get(name.original.normalize('NFC'));
    const original = made === undefined ? undefined : (apart.get(made) ?? made);
    if (original === undefined) {
      if (name.sure) problems.push(orphaned(file, name));
      continue;
    }
    compared += 1;
    const likeness = compared > MOST_COMPARED ? null : compare(original, file);
    if (!name.sure && likeness?.alike !== true) continue;
    apart.set(file, original);
    problems.push(copied(file, original, name, likeness));
  }
  return { files: files.filter((file) => !apart.has(file)), problems };
}

/** Where a note is a copy, by the same proof: the path of its original, else null. `absolute` is where the note is. */
export function originalOf(path: string, absolute: string): string | null {
  const name = copyNameOf(path);
  if (name === null) return null;
  const original = { path: name.original, absolute: join(dirname(absolute), basename(name.original)) };
  const likeness = compare(original, { path, absolute });
  return likeness !== null && (name.sure || likeness.alike) ? name.original : null;
}

type Place = Pick<NoteFile, 'path' | 'absolute'>;

/** Null where one of them can't be read. */
function compare(original: Place, copy: Place): Likeness | null {
  const [first, second] = [readNote(original), readNote(copy)];
  return 'text' in first && 'text' in second ? compareTexts(first.text, second.text) : null;
}

function copied({ path }: NoteFile, original: NoteFile, { by, sure }: CopyName, likeness: Likeness | null): Problem {
  const what = sure
    ? `This is the copy that ${by} keeps when ${original.path} has changed in two places`
    : `This has the name of a copy (${by} gives such names) and nearly the words of ${original.path}`;
  const own = likeness?.own ?? [];
  const first = own[0];
  const extra =
    likeness === null || first === undefined
      ? ''
      : `; ${own.length === 1 ? 'one line stands' : `${own.length} lines stand`} only in it, the first here`;
  const carry = extra === '' ? '' : `Carry over to ${original.path} what is right in it, then delete it`;
  return {
    path,
    line: first ?? null,
    code: 'copy',
    // Only what stands nowhere else has not been read.
    severity: extra === '' ? 'warning' : 'error',
    message: `${what}. It was not read, so that nothing counts twice${extra}.`,
    hint: `${carry || 'Delete it'}${sure ? '' : ', or give it a name of its own'}.`,
  };
}

function orphaned({ path }: NoteFile, { by, original }: CopyName): Problem {
  return {
    path,
    line: null,
    code: 'copy',
    severity: 'warning',
    message: `This is a copy that ${by} made of ${original}, which is not there. It was read as a note of its own.`,
    hint: 'Give it the name that it should have.',
  };
}
