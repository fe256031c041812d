import type { ErrorCode } from '../errors.ts';
import { NudgeError } from '../errors.ts';
import { resolveInside } from '../vault/paths.ts';
import { readNote } from '../vault/read.ts';
import type { Session } from './session.ts';

/** A note's text where there is one that can be read; else empty. */
export function textIfThere({ root }: Pick<Session, 'root'>, path: string): string {
  try {
    const { absolute, exists } = resolveInside(root, path);
    const read = exists ? readNote({ path, absolute }) : null;
    return read !== null && 'text' in read ? read.text : '';
  } catch (error) {
    // A link out of the vault: whoever writes there says so.
    if (error instanceof NudgeError) return '';
    throw error;
  }
}

/** A note's text as it stands on the disk now. Throws a `refused` error where it can't be read, or is gone. */
export function noteText({ root }: Pick<Session, 'root'>, path: string, code: ErrorCode = 'refused'): string {
  const { absolute } = resolveInside(root, path);
  const read = readNote({ path, absolute });
  if ('text' in read) return read.text;
  throw new NudgeError(code, `${path}: ${read.problem.message}`, 'Nothing was changed.');
}
