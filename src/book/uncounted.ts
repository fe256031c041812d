import { findDatePhrases } from '../dates/phrases.ts';
import type { Item } from '../extract/types.ts';
import type { Problem } from '../problem.ts';

/** Any day does to see whether words name one at all. */
const SOME_DAY = '2001-01-01';

/** What was promised "by Friday" in a note without a day: no Friday can be counted from nothing. */
export function findUncounted(path: string, items: readonly Item[]): Problem[] {
  return items.flatMap(({ said, due, start, status, text, line }): Problem[] => {
    if (said !== null || due !== null || start !== null || status !== 'open') return [];
    const phrase = findDatePhrases(text, { reference: SOME_DAY, order: 'dmy' }).find(
      ({ last, past }) => last !== null && !past,
    );
    if (phrase === undefined) return [];
    const words = JSON.stringify(text.slice(phrase.index, phrase.index + phrase.length));
    const message = `${words} could not be counted, since the note has no day`;
    const hint =
      'Write date: YYYY-MM-DD into its front-matter, put the day into the file’s name, or write the day in full.';
    return [{ path, line, code: 'no-day', severity: 'warning', message, hint }];
  });
}
