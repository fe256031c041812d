import { COMMON } from '../lexicon/common.ts';
import { verbOf } from '../lexicon/verbs.ts';
import { isSubjectAt, POSSESSIVE } from './name-place.ts';
import { CALENDAR, type Mention, type NameIndex, TITLE_WORDS } from './names.ts';
import type { Token } from './tokens.ts';

const PARTICLES = new Set('de van der den von du la le di da al el bin ben ap of o'.split(' '));

/** A name the note does not know: capitalised words that are no sentence's mere beginning, no day and no shouting. */
export function unknownAt(
  tokens: readonly Token[],
  at: number,
  names: NameIndex,
  starts: boolean,
  fixed: ReadonlyMap<number, Mention>,
): Mention | null {
  let to = at;
  let ending: string | null = null;
  const titled = TITLE_WORDS.has(tokens[at]?.stem ?? '') && (tokens[at]?.cap ?? false);
  while (to < tokens.length && to - at < 5 && ending === null && !fixed.has(to)) {
    const token = tokens[to];
    if (!token) break;
    if (token.raw === '.' && to > at && isStopped(tokens, to) && tokens[to + 1]?.cap) {
      to += 1;
      continue;
    }
    if (token.kind !== 'word' || !continuesName(tokens, to, at) || (to > at && isOwnName(tokens, to, names))) break;
    ending = token.ending;
    to += 1;
  }
  while (to > at && !tokens[to - 1]?.cap) to -= 1;
  if (to === at) return null;
  const first = tokens[at];
  if (!first || !isNameStart(first, to - at, starts, titled)) return null;
  if (starts && to === at + 1 && isParticiple(first) && !isSubjectAt(tokens, to)) return null;
  const name = tokens
    .slice(at, to)
    .map((t) => t.raw.replace(POSSESSIVE, ''))
    .join(' ')
    .replace(/ \./g, '.');
  return { from: at, to, name, me: false, known: false, ambiguous: false, ending };
}

/** "Tempted by the course", "Awaiting a date": a verb at the head of its sentence, though not one that is listed. */
function isParticiple({ stem, ending }: Token): boolean {
  return ending === null && stem.length > 5 && /(?:ing|ed|n't)$/.test(stem);
}

/** True where the note's own people, or its keeper, are named at a token: an unknown name ends before it. */
function isOwnName(tokens: readonly Token[], at: number, names: NameIndex): boolean {
  const token = tokens[at];
  if (!token) return false;
  const { stem } = token;
  return (
    names.me.has(stem) || (names.initials.get(token.raw.replace(POSSESSIVE, ''))?.length === 1 && token.raw.length > 1)
  );
}

/** Words in capitals that head an action, and are nobody. */
const HEADS = new Set('todo action actions ap ai next nb ps fyi asap tbc tbd note re fwd cc'.split(' '));

/** A stop that belongs to a title or an initial ("Mrs.", "R. Mbeki"), not to the sentence. */
function isStopped(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || before.to !== tokens[at]?.from) return false;
  return (before.raw.length === 1 && before.cap) || TITLE_WORDS.has(before.stem);
}

function continuesName(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const { stem } = token;
  if (at > start && tokens[at - 1] && token.from - (tokens[at - 1]?.to ?? 0) > 1) return false;
  if (token.cap) return !CALENDAR.has(stem) && !HEADS.has(stem) && !/^(?:ap|ai|a)\d+$/.test(stem) && stem !== 'i';
  return at > start && PARTICLES.has(stem) && (tokens[at + 1]?.cap ?? false);
}

function isNameStart(first: Token, length: number, starts: boolean, titled: boolean): boolean {
  const { stem } = first;
  if (!first.cap || stem === 'i') return false;
  if (titled) return length > 1;
  const bare = first.raw.replace(/s$/, '');
  const shouted = bare.length > 1 && bare === bare.toUpperCase();
  if (shouted && length === 1) return false;
  const isWord = COMMON.has(stem) || verbOf(stem) !== null;
  if (/^.-/.test(first.raw)) return false;
  if (!isWord) return stem.length > 1;
  return !starts && (length > 1 || !COMMON.has(stem));
}
