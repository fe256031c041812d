import type { MarkField } from '../note/types.ts';
import type { PlacedMark } from './marked-line.ts';
import type { Versions } from './types.ts';

/**
 * Two days for one of these are no contradiction, and the earlier counts. Done, dropped and created: it was so from then on.
 * Snoozed and start: what comes back a day early costs a glance, what comes back late may cost the promise.
 */
const EARLIER: ReadonlySet<MarkField> = new Set(['done', 'dropped', 'created', 'scheduled', 'start']);

/** What closes an item, by the sign in its box. */
const CLOSED: ReadonlyMap<string, 'done' | 'dropped'> = new Map([
  ['[x]', 'done'],
  ['[X]', 'done'],
  ['☑', 'done'],
  ['[-]', 'dropped'],
  ['☒', 'dropped'],
]);

/**
 * The marks of one kind in one place, of two sides that may both have changed them; null where they contradict each other,
 * as two due days do.
 */
export function mergeField({ base, ours, theirs }: Versions<readonly PlacedMark[]>): readonly PlacedMark[] | null {
  const [was, own, other] = [base, ours, theirs].map(valuesOf);
  if (own === other) return inOrder(ours, theirs)[0];
  if (own === was) return theirs;
  if (other === was) return ours;
  const [mark, twin] = [ours[0], theirs[0]];
  if (mark === undefined || twin === undefined || !EARLIER.has(mark.field)) return null;
  const dated = [...ours, ...theirs].filter(({ value }) => value !== '');
  const [first, ...rest] = dated;
  return first === undefined ? null : [rest.reduce((best, each) => (each.value < best.value ? each : best), first)];
}

/**
 * The box of two sides that may both have changed it: done or dropped beats what is open. Undefined where one says done and the
 * other dropped, or both say something else.
 */
export function mergeBox({ base, ours, theirs }: Versions<string | null>): string | null | undefined {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  const [own, other] = [CLOSED.get(ours ?? ''), CLOSED.get(theirs ?? '')];
  if (own === other) return own === undefined ? undefined : [ours, theirs].sort()[0];
  return own === undefined ? theirs : other === undefined ? ours : undefined;
}

/** Two of a kind in an order that does not depend on which side is whose: by what is written. */
export function inOrder<T extends readonly { raw: string }[]>(one: T, other: T): [T, T] {
  const [a, b] = [one, other].map((marks) => marks.map(({ raw }) => raw).join(''));
  return (a ?? '') <= (b ?? '') ? [one, other] : [other, one];
}

/** Also of marks without a value, which are not as good as none. */
function valuesOf(marks: readonly PlacedMark[]): string {
  return marks
    .map(({ value }) => `=${value}`)
    .sort()
    .join('\n');
}
