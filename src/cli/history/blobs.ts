import { LARGEST_NOTE } from '../../vault/read.ts';
import type { Git } from '../git/program.ts';

const LF = 0x0a;

/**
 * The bytes of some blobs in the order in which they are asked for, each as it comes; null for one that is not on this
 * machine, or larger than any note.
 */
export async function* readBlobs(git: Git, ids: readonly string[]): AsyncGenerator<[id: string, bytes: Buffer | null]> {
  if (ids.length === 0) return;
  const pieces = git.stream(['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`)[Symbol.asyncIterator]();
  const input = byteReader(pieces);
  try {
    for (const id of ids) {
      const bytes = await readBlob(input);
      if (bytes === undefined) return;
      yield [id, bytes];
    }
  } finally {
    await pieces.return?.();
  }
}

/** The next one; undefined where nothing more comes. */
async function readBlob(input: ByteReader): Promise<Buffer | null | undefined> {
  const header = await input.line();
  if (header === null) return undefined;
  const size = Number(/ blob (\d{1,15})$/.exec(header)?.[1] ?? Number.NaN);
  if (Number.isNaN(size)) return header.endsWith(' missing') ? null : undefined;
  const bytes = await input.take(size, size <= LARGEST_NOTE);
  await input.take(1, false);
  return bytes;
}

interface ByteReader {
  /** The text up to the next line end, without it; null at the end. */
  line(): Promise<string | null>;
  /** So many bytes; null where they are not to be kept, or where fewer come. */
  take(size: number, keep: boolean): Promise<Buffer | null>;
}

function byteReader(source: AsyncIterator<Buffer>): ByteReader {
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await source.next();
    if (next.done === true) return false;
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
    return true;
  };
  return {
    async line() {
      let at = rest.indexOf(LF);
      while (at === -1 && (await more())) at = rest.indexOf(LF);
      if (at === -1) return null;
      const line = rest.subarray(0, at).toString('utf8');
      rest = rest.subarray(at + 1);
      return line;
    },
    async take(size, keep) {
      const kept: Buffer[] = [];
      for (let left = size; left > 0; ) {
        if (rest.length === 0 && !(await more())) return null;
        const piece = rest.subarray(0, left);
        if (keep) kept.push(piece);
        rest = rest.subarray(piece.length);
        left -= piece.length;
      }
      return keep ? Buffer.concat(kept) : null;
    },
  };
}
