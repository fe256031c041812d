import type { Link } from './types.ts';

const WORD = /^\p{L}[\p{L}\p{N}_'’-]{0,60}(?:\.[\p{L}\p{N}_]{1,40}){0,2}/u;
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lady|lord|revd?|fr|sr|canon)\.?$/i;
const TITLED = /^\p{L}+\.? \p{Lu}[\p{L}'’-]{0,40}/u;

/**
 * Reads `@Name` at an `@`: one word, or a whole name where it is one of the note's people. Null where no name follows.
 *
 * @param names full names in lower case
 */
export function mentionAt(text: string, at: number, names: ReadonlySet<string>): Link | null {
  const rest = text.slice(at + 1, at + 1 + 160);
  const word = WORD.exec(rest)?.[0];
  if (word === undefined) return null;
  const first = word.replace(/['’-]+$/, '').replace(/['’]s$/, '');
  const shown = wholeName(rest, first, names) ?? first;
  return { name: shown.replace(/_/g, ' '), shown, from: at, to: at + 1 + shown.length };
}

/** The longest of up to four words after the `@` that is a known name; a title takes the word after it along. */
function wholeName(rest: string, first: string, names: ReadonlySet<string>): string | null {
  let best = TITLE.test(first) ? (TITLED.exec(rest)?.[0] ?? null) : null;
  let end = first.length;
  for (let words = 2; words <= 4; words += 1) {
    const next = /^ [\p{L}'’-]{1,40}/u.exec(rest.slice(end))?.[0];
    if (next === undefined) break;
    end += next.length;
    const known = [rest.slice(0, end), rest.slice(0, end).replace(/['’]s?$/, '')];
    best = known.find((name) => names.has(name.toLowerCase())) ?? best;
  }
  return best;
}
