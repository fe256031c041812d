import { COMMON } from '../lexicon/common.ts';
import { verbOf } from '../lexicon/verbs.ts';
import type { Word } from './words.ts';

/** Who acts in a clause. `none`: a note-style clause without a subject. */
export type Subject = 'i' | 'we' | 'you' | 'she' | 'they' | 'it' | 'known' | 'name' | 'noun' | 'none';

/** Words that act, by what they stand for. */
export const SUBJECT_OF: ReadonlyMap<string, Subject> = new Map([
  ['i', 'i'],
  ['me', 'i'],
  ['<me>', 'i'],
  ['we', 'we'],
  ['us', 'we'],
  ['you', 'you'],
  ['he', 'she'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['<p>', 'known'],
  ['<n>', 'name'],
]);

/** Adverbs and auxiliaries that change neither who acts nor what is done. */
export const SKIPPED = new Set(
  'also just then still now probably definitely really only always maybe perhaps kindly quickly first please def apparently actually certainly both all has have had been be being get gets getting not never'.split(
    ' ',
  ),
);

/** Index of the first word that is no filler. */
export function bodyStart(words: readonly Word[]): number {
  let at = 0;
  while (at < words.length - 1 && FILLERS.has(words[at]?.text ?? '')) at += 1;
  return at;
}

const FILLERS = new Set(
  'dont-forget todo to-do action ap <num> : ) / ok okay right um er well oh ah yes yep yeah also then now next please pls -> - * . , " \' ! ? ~ + = # so and but anyway'.split(
    ' ',
  ),
);

/** Index of the one who acts, looked for before the word at `at`; null where nobody is found. */
export function subjectBefore(words: readonly Word[], at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const word = words[back]?.text ?? '';
    if (SUBJECT_OF.has(word)) return back;
    if (SKIPPED.has(word) || BETWEEN.has(word)) continue;
    return /^[a-z]/.test(word) && !STOPPERS.has(word) && verbOf(word) === null
      ? (ruledBy(words, back) ?? back)
      : headNoun(words, at);
  }
  return headNoun(words, at);
}

/** "Bex on the door", "gina from the deli on castle st": the noun hangs on a preposition, so the head of the clause acts. */
function ruledBy(words: readonly Word[], noun: number): number | null {
  const before = words[noun - 1]?.text ?? '';
  const hangs =
    OF_PLACE.has(before) || OF_PLACE.has(words[noun - 2]?.text ?? '') || OF_PLACE.has(words[noun - 3]?.text ?? '');
  if (!hangs) return null;
  const start = bodyStart(words);
  return start < noun && words[start]?.mention && !words[start]?.mention?.me ? start : headNoun(words, noun);
}

const OF_PLACE = new Set(['on', 'from', 'at', 'of', 'in', 'by', 'off', 'near']);

const STOPPERS = new Set(
  'and or but so that said says told then if when as because which , . : ; " - to of the a not'.split(' '),
);

/** Auxiliaries that stand between a subject and the site ("might want", "was wondering"). */
const BETWEEN = new Set(
  'am is are was were might may could would will should must can do does did well maybe perhaps sort kind half rather quite apparently'.split(
    ' ',
  ),
);

/** A name in small letters at the head of the clause: "gina from the deli asked", "marty still owes". */
function headNoun(words: readonly Word[], at: number): number | null {
  const start = bodyStart(words);
  const word = words[start]?.text ?? '';
  return start < at && /^[a-z]{3,}$/.test(word) && !COMMON.has(word) && verbOf(word) === null ? start : null;
}
