import { randomUUID } from 'node:crypto';

const NAME = /^\.nudge-[0-9a-f-]{36}\.tmp$/;

/** A name for a file in which new bytes wait beside a note: hidden, and no note by its ending. */
export function temporaryName(): string {
  return `.nudge-${randomUUID()}.tmp`;
}

/** Whether a name is one of those, and so names nothing that is not nudge's. */
export function isTemporaryName(name: string): boolean {
  return NAME.test(name);
}

/** The second name by which a note's old bytes are held while new ones take their place. */
export function oldBytesOf(temporary: string): string {
  return temporary.replace(/\.tmp$/, '.old.tmp');
}
