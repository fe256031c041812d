import { sumOf, tickOf, tiedTo, untied, withSign } from './own-line.ts';

/** New lines with what somebody wrote among the old ones. */
export interface Merged {
  block: string[];
  /** What stood beside lines that are gone, each with the line's words over it. */
  homeless: string[];
}

/** Lines that somebody wrote in the block, with the line of nudge's that they stand below. */
interface Run {
  /** Null at the block's beginning. */
  below: string | null;
  lines: string[];
}

/**
 * Puts what somebody wrote or changed among old lines of nudge's, known by their sums, below the same lines among the new.
 * A tick that was not carried stays.
 */
export function keepLines(old: readonly string[], sums: ReadonlySet<string>, body: readonly string[]): Merged {
  const fresh = ticked(body, old);
  const known = new Set([...sums, ...fresh.map(sumOf)]);
  const places = placesOf(fresh);
  const put = new Map<number, string[]>();
  const homeless = new Map<string, string[]>();
  for (const { below, lines } of [...runsIn(old, known), ...pendingIn(old, known)]) {
    const place = below === null ? 0 : places.get(keyOf(below));
    if (place !== undefined) put.set(place, [...(put.get(place) ?? []), ...lines]);
    else if (below !== null) homeless.set(below, [...(homeless.get(below) ?? []), ...lines]);
  }
  const block = [...(put.get(0) ?? []), ...fresh.flatMap((line, index) => [line, ...(put.get(index + 1) ?? [])])];
  return { block, homeless: [...homeless].flatMap(([below, lines]) => besides(below, lines)) };
}

/** New lines, ticked where the old ones were and the tick is still to be carried. */
function ticked(fresh: readonly string[], old: readonly string[]): string[] {
  const signs = new Map(old.flatMap((line) => tickOf(line) ?? []).map(({ id, sign }) => [id, sign]));
  return fresh.map((line) => {
    const sign = signs.get(tiedTo(line) ?? '');
    return sign === undefined ? line : withSign(line, sign);
  });
}

/** What is not nudge's among the old lines, in runs; blank lines count only within a run and before it. */
function runsIn(old: readonly string[], known: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let below: string | null = null;
  let run: Run | null = null;
  let blanks: string[] = [];
  for (const line of old) {
    if (line.trim() === '') {
      blanks.push('');
      continue;
    }
    if (known.has(sumOf(line))) {
      // What goes on from the line above belongs to it.
      below = /^\s/.test(line) && below !== null ? below : line;
      run = null;
    } else if (tiedTo(line) !== null) {
      // A line of nudge's that was changed: it stands below its new self.
      below = line;
      run = { below, lines: [`  ${untied(line)}`] };
      runs.push(run);
    } else if (run === null) {
      run = { below, lines: [...blanks, line] };
      runs.push(run);
    } else {
      run.lines.push(...blanks, line);
    }
    blanks = [];
  }
  return runs;
}

/** Lines whose tick was not carried: where such a line is gone, its words must not go with it. */
function pendingIn(old: readonly string[], known: ReadonlySet<string>): Run[] {
  return old
    .filter((line) => tickOf(line) !== null && known.has(sumOf(line)))
    .map((line) => ({ below: line, lines: [] }));
}

/** What is kept of a line that is gone and of what stood below it. */
function besides(below: string, lines: readonly string[]): string[] {
  const words = untied(below);
  return [words, ...lines.filter((line) => line.trim() !== words)];
}

/** Where lines go that stand below a line: behind it and all that goes on from it. */
function placesOf(fresh: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  let key: string | null = null;
  for (const [index, line] of fresh.entries()) {
    if (line.trim() === '') continue;
    key = /^\s/.test(line) && key !== null ? key : keyOf(line);
    places.set(key, index + 1);
  }
  return places;
}

/** What a line is known by from one writing to the next: the item it is tied to, else its words. */
function keyOf(line: string): string {
  return tiedTo(line) ?? `=${sumOf(line)}`;
}
