import { type FrontKey, frontKeys, pairsOf } from './front-keys.ts';
import { mergeLists } from './front-lists.ts';
import { regionsOf } from './regions.ts';
import type { Piece, PlacedLine, Versions } from './types.ts';

/**
 * Merges what stands between the fences of front-matter, key by key: lines, comments and order stay as they are written. A key
 * that both sides changed is a conflict of its lines, unless both added to its list. Null where a side can't be taken apart
 * into keys, or the keys were moved about on both sides: then lines are merged.
 */
export function mergeFront(sides: Versions<readonly PlacedLine[]>): Piece[] | null {
  const [base, ours, theirs] = [frontKeys(sides.base), frontKeys(sides.ours), frontKeys(sides.theirs)];
  if (base === null || ours === null || theirs === null) return null;
  // A key that both added at different places would be there twice.
  const moved = { base, ours: lastAdded(ours, theirs, base), theirs: lastAdded(theirs, ours, base) };
  for (const keys of [{ base, ours, theirs }, moved]) {
    const pieces = mergeKeys(keys);
    if (pieces !== null && isSound(pieces)) return pieces;
  }
  return null;
}

/** The keys with those that both sides added behind the others, in one order, so that each is found beside its like. */
function lastAdded(own: readonly FrontKey[], other: readonly FrontKey[], base: readonly FrontKey[]): FrontKey[] {
  const names = (keys: readonly FrontKey[]): Set<string> => new Set(keys.map(({ name }) => name));
  const [others, before] = [names(other), names(base)];
  const isShared = ({ name }: FrontKey): boolean => others.has(name) && !before.has(name);
  const shared = own.filter(isShared).sort((a, b) => (a.name < b.name ? -1 : 1));
  const rest = own.filter((key) => !isShared(key));
  return [...rest.slice(0, -1), ...shared, ...rest.slice(-1)];
}

function mergeKeys({ base, ours, theirs }: Versions<readonly FrontKey[]>): Piece[] | null {
  const names = (keys: readonly FrontKey[]): string[] => keys.map(({ name }) => name);
  const pieces: Piece[] = [];
  for (const { changed, ...ranges } of regionsOf(
    { base: names(base), ours: names(ours), theirs: names(theirs) },
    () => true,
  )) {
    const cut = (keys: readonly FrontKey[], { from, to }: { from: number; to: number }): FrontKey[] =>
      keys.slice(from, to);
    const [was, own, other] = [cut(base, ranges.base), cut(ours, ranges.ours), cut(theirs, ranges.theirs)];
    if (changed === null) {
      for (const [index, key] of was.entries()) pieces.push(...mergeKey(key, own[index], other[index]));
    } else if (changed === 'both') {
      if (was.length > 0) return null;
      pieces.push(...addedKeys(own, other));
    } else {
      const [fresh, kept] = changed === 'ours' ? [own, other] : [other, own];
      const untouched = textOf(kept.flatMap(linesOf)) === textOf(was.flatMap(linesOf));
      pieces.push(
        untouched ? { lines: fresh.flatMap(linesOf) } : { ours: own.flatMap(linesOf), theirs: other.flatMap(linesOf) },
      );
    }
  }
  return pieces;
}

/** Keys that both sides put in at one place: those that both have as one, the others by their names. */
function addedKeys(ours: readonly FrontKey[], theirs: readonly FrontKey[]): Piece[] {
  const all = [...ours, ...theirs].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const find = (keys: readonly FrontKey[], name: string): FrontKey | undefined => keys.find((key) => key.name === name);
  return [...new Set(all.map(({ name }) => name))].flatMap((name): Piece[] => {
    const [own, other] = [find(ours, name), find(theirs, name)];
    if (own !== undefined && other !== undefined) return mergeKey({ name, lead: [], lines: [] }, own, other);
    return [{ lines: linesOf(own ?? other ?? { name, lead: [], lines: [] }) }];
  });
}

function mergeKey(base: FrontKey, ours: FrontKey | undefined, theirs: FrontKey | undefined): Piece[] {
  if (ours === undefined || theirs === undefined) return [];
  const lead = oneSide({ base: base.lead, ours: ours.lead, theirs: theirs.lead });
  const sides = { base: base.lines, ours: ours.lines, theirs: theirs.lines };
  const lines = oneSide(sides) ?? mergeLists(sides);
  if (lead !== null && lines !== null) return [{ lines: [...lead, ...lines] }];
  const around =
    lead === null ? { ours: linesOf(ours), theirs: linesOf(theirs) } : { ours: ours.lines, theirs: theirs.lines };
  return [{ lines: lead ?? [] }, around];
}

/** What both sides have alike, or one of them changed; null where both did. */
function oneSide({ base, ours, theirs }: Versions<PlacedLine[]>): PlacedLine[] | null {
  const [was, own, other] = [base, ours, theirs].map(textOf);
  if (own === other || other === was) return ours;
  return own === was ? theirs : null;
}

/** Whether the clear lines are YAML in which no key is there twice. */
function isSound(pieces: readonly Piece[]): boolean {
  const lines = pieces.flatMap((piece) => ('lines' in piece ? piece.lines : []));
  const names = pairsOf(lines.map(({ text }) => text))?.map(({ pair }) => String(pair.key));
  return names !== undefined && new Set(names).size === names.length;
}

function linesOf({ lead, lines }: FrontKey): PlacedLine[] {
  return [...lead, ...lines];
}

function textOf(lines: readonly PlacedLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}
