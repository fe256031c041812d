import { hang, wrap } from '../render/layout.ts';
import { visible } from '../render/safe.ts';
import type { Io } from './io.ts';

/**
 * Says something on stderr: a message, and below it what to do. Broken into lines where that is a terminal, left whole for
 * whoever reads it from a pipe. Both may hold words of notes and names of files, which the terminal is never to obey.
 */
export function say({ stderr }: Pick<Io, 'stderr'>, message: string, hint?: string): void {
  const columns = stderr.isTTY ? (stderr.columns ?? 80) : null;
  const lines = [
    ...shown(message).flatMap((line) => (columns === null ? [line] : wrap(line, columns))),
    ...shown(hint ?? '').flatMap((line) => (columns === null ? [`  ${line}`] : hang('  ', line, columns))),
  ];
  stderr.write(`${lines.filter((line) => line.trim() !== '').join('\n')}\n`);
}

function shown(text: string): string[] {
  return text.split('\n').map((line) => visible(line));
}
