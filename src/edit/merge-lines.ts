import { diff3Merge } from 'node-diff3';

/**
 * Brings a change of a text to a text that has gone its own way since: what turns `base` into `changed` is done to `now`,
 * and everything else in `now` stays to the byte. Lines are compared with their ends.
 *
 * @returns the text, or the line of `base` (1-based) at which `now` no longer has what is to be changed
 */
export function mergeLines(now: string, base: string, changed: string): { text: string } | { at: number } {
  const merged: string[] = [];
  for (const part of diff3Merge(linesOf(now), linesOf(base), linesOf(changed), { excludeFalseConflicts: true })) {
    const lines = part.ok ?? resolve(part.conflict?.a ?? [], part.conflict?.o ?? [], part.conflict?.b ?? []);
    if (lines === null) return { at: (part.conflict?.oIndex ?? 0) + 1 };
    merged.push(...lines);
  }
  return { text: merged.join('') };
}

/** Lines written right beside the change are no contradiction: what is to be changed stands among them as it was, once. */
function resolve(now: readonly string[], base: readonly string[], changed: readonly string[]): string[] | null {
  const alike = (at: number, other: number): boolean => base[at] !== undefined && base[at] === changed[other];
  let from = 0;
  while (alike(from, from)) from += 1;
  let tail = 0;
  while (
    base.length - tail > from &&
    changed.length - tail > from &&
    alike(base.length - tail - 1, changed.length - tail - 1)
  )
    tail += 1;
  const old = base.slice(from, base.length - tail);
  if (old.length === 0) return null;
  const places = now.flatMap((_, at) => (old.every((line, index) => now[at + index] === line) ? [at] : []));
  const [at] = places;
  if (at === undefined || places.length > 1) return null;
  return [...now.slice(0, at), ...changed.slice(from, changed.length - tail), ...now.slice(at + old.length)];
}

/** The lines of a text, each with its end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
