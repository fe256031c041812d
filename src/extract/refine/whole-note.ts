import type { Draft } from './types.ts';

/**
 * Settles what needs the whole note: the same promise said twice is one item, where it is first said, unless a later
 * checkbox states it; then the checkbox is the item.
 */
export function dropRepeats(drafts: readonly Draft[]): void {
  const seen: { draft: Draft; words: Set<string> }[] = [];
  for (const draft of drafts) {
    if (draft.rejected !== null || draft.kind === 'opportunity') continue;
    const words = contentWords(draft);
    const twin = seen.find((other) => isSame(other.draft, draft, other.words, words));
    if (!twin) {
      seen.push({ draft, words });
      continue;
    }
    const later = draft.explicit && !twin.draft.explicit;
    const loser = later ? twin.draft : draft;
    loser.rejected = 'said elsewhere in this note too';
    if (later) twin.draft = draft;
  }
}

const EMPTY = new Set(
  'i we he she they it me us him her them the a an to for of in on by with and or will would is am are be my our his their that this said told promised agreed need must over up out back at from about get got <day> <p> <n> <me> <num> , . : not also then so by re-'.split(
    ' ',
  ),
);

function contentWords(draft: Draft): Set<string> {
  const words = new Set<string>();
  for (const { text } of draft.unit.segment.words) if (!EMPTY.has(text) && text.length > 2) words.add(text);
  return words;
}

function isSame(a: Draft, b: Draft, wordsA: Set<string>, wordsB: Set<string>): boolean {
  if (a.kind !== b.kind || a.owner !== b.owner || a.unit === b.unit) return false;
  if (a.sentence.in.block.entry !== b.sentence.in.block.entry && !b.explicit) return false;
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  const smaller = Math.min(wordsA.size, wordsB.size);
  return smaller >= 2 && shared / smaller >= 0.75 && shared >= 2;
}
