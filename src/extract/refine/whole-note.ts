import type { Draft } from './types.ts';

/**
 * Settles what needs the whole note: the same promise said twice is one item, where it is first said, unless a later
 * checkbox states it; then the checkbox is the item.
 */
export function dropRepeats(drafts: readonly Draft[]): void {
  const seen: { draft: Draft; content: Content }[] = [];
  for (const draft of drafts) {
    if (draft.rejected !== null || draft.kind === 'opportunity') continue;
    const content = contentOf(draft);
    const twin = seen.slice(-REACH).find((other) => isSame(other.draft, draft, other.content, content));
    if (!twin) {
      seen.push({ draft, content });
      continue;
    }
    const later = draft.explicit && !twin.draft.explicit;
    const loser = later ? twin.draft : draft;
    loser.rejected = 'said elsewhere in this note too';
    if (later) twin.draft = draft;
  }
}

/** "Leave it with me, I'll find out": the first half says nothing that the second does not. */
export function dropPreludes(drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    if (next?.sentence === draft.sentence && next.kind === 'promise' && PRELUDE.test(draft.unit.norm))
      draft.rejected = 'said again in the same breath';
  });
}

const PRELUDE = /^ (?:just )?leave (?:it|that|this) (?:with|to) (?:me|us) (?:. )?$/;

/** A repeat is looked for among so many items before it, so that the work on a long note grows no faster than the note. */
const REACH = 300;

const EMPTY = new Set(
  'i we he she they it me us him her them the a an to for of in on by with and or will would is am are be my our his their that this said told promised agreed need must over up out back at from about get got <day> <p> <n> <me> <num> , . : not also then so by re-'.split(
    ' ',
  ),
);

/** What an action is about: its words, and apart from them the names and numbers in it. */
interface Content {
  words: Set<string>;
  marks: Set<string>;
}

function contentOf(draft: Draft): Content {
  const words = new Set<string>();
  const marks = new Set<string>();
  const { tokens } = draft.sentence.in;
  for (const { text, mention, from } of draft.unit.segment.words) {
    if (mention && !mention.me) marks.add(mention.name.toLowerCase());
    else if (text === '<num>' || text === '<\u00A3>') marks.add(tokens[from]?.raw ?? '');
    else if (!EMPTY.has(text) && text.length > 2) words.add(text);
  }
  return { words, marks };
}

/** The same words, and no name or number in the one that the other contradicts. Two explicit lines are two items. */
function isSame(a: Draft, b: Draft, of: Content, other: Content): boolean {
  if (a.kind !== b.kind || a.owner !== b.owner || a.unit === b.unit || (a.explicit && b.explicit)) return false;
  if (a.sentence.in.block.entry !== b.sentence.in.block.entry && !b.explicit) return false;
  if (of.marks.size > 0 && other.marks.size > 0 && ![...of.marks].some((mark) => other.marks.has(mark))) return false;
  const shared = [...of.words].filter((word) => other.words.has(word)).length;
  const smaller = Math.min(of.words.size, other.words.size);
  return smaller >= 2 && shared / smaller >= 0.75;
}
