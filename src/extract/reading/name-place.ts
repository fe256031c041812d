import type { Token } from './tokens.ts';

/** What a contraction or possessive adds to a name. */
export const POSSESSIVE = /['\u2019](?:s|ll|d|ve|re|m)$/i;

/** Words that follow the one who acts. */
export const SUBJECT_NEXT = new Set(
  "will would is has to can could should might may wants needs owes asked said says thinks promised agreed offered 'll was : and".split(
    ' ',
  ),
);

/** True where a verb follows at a token, so that what stands before it acts. */
export function isSubjectAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next !== undefined && SUBJECT_NEXT.has(next.word);
}
