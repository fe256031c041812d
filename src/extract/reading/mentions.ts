import { COMMON } from '../lexicon/common.ts';
import { verbOf } from '../lexicon/verbs.ts';
import { isSubjectAt, POSSESSIVE, SUBJECT_NEXT } from './name-place.ts';
import { CALENDAR, type Mention, type NameIndex } from './names.ts';
import type { Token } from './tokens.ts';
import { unknownAt } from './unknown-names.ts';

/** Finds the people named in a block's tokens, in order, without overlap. `fixed` are links and handles, found already. */
export function findMentions(
  tokens: readonly Token[],
  names: NameIndex,
  fixed: readonly Mention[],
  starts: ReadonlySet<number>,
): Mention[] {
  const found: Mention[] = [];
  const fixedAt = new Map(fixed.map((m) => [m.from, m]));
  for (let at = 0; at < tokens.length; ) {
    const mention = fixedAt.get(at) ?? mentionAt(tokens, at, names, starts.has(at), fixedAt);
    if (mention) found.push(mention);
    at = mention ? Math.max(mention.to, at + 1) : at + 1;
  }
  return found;
}

function mentionAt(
  tokens: readonly Token[],
  at: number,
  names: NameIndex,
  starts: boolean,
  fixed: ReadonlyMap<number, Mention>,
): Mention | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  return knownAt(tokens, at, names, starts) ?? unknownAt(tokens, at, names, starts, fixed);
}
function knownAt(tokens: readonly Token[], at: number, names: NameIndex, starts: boolean): Mention | null {
  const meHit = meAt(tokens, at, names);
  if (meHit) return meHit;
  const first = tokens[at];
  if (!first || !names.heads.has(first.stem)) return initialsAt(tokens, at, names, starts);
  let key = '';
  let best: Mention | null = null;
  for (let to = at + 1; to <= Math.min(tokens.length, at + names.longest + 1); to += 1) {
    const token = tokens[to - 1];
    if (!token || (token.kind !== 'word' && token.raw !== '.')) break;
    if (token.raw === '.') continue;
    const { stem, ending } = token;
    key = key === '' ? stem : `${key} ${stem}`;
    const people = names.forms.get(key);
    if (people && mayBeName(tokens, at, to, key, starts)) best = toMention(tokens, at, to, people, ending, names);
    if (ending) break;
  }
  return best ?? initialsAt(tokens, at, names, starts);
}

function meAt(tokens: readonly Token[], at: number, names: NameIndex): Mention | null {
  const token = tokens[at];
  if (!token?.cap) return null;
  const { stem, ending } = token;
  const next = tokens[at + 1];
  const two = next?.cap ? `${stem} ${next.stem}` : '';
  if (two !== '' && names.me.has(two))
    return {
      from: at,
      to: at + 2,
      name: 'me',
      me: true,
      known: true,
      ambiguous: false,
      ending: next ? next.ending : null,
    };
  if (!names.me.has(stem)) return null;
  return { from: at, to: at + 1, name: 'me', me: true, known: true, ambiguous: false, ending };
}

/** Small letters, or a name that is also a word: a name only where its place shows it. */
function mayBeName(tokens: readonly Token[], at: number, to: number, key: string, starts: boolean): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (to - at > 1) return true;
  const isWord = COMMON.has(key) || verbOf(key) !== null || CALENDAR.has(key);
  if (token.cap) return !isWord || !starts || isSubjectAt(tokens, to);
  return key.length >= 3 && !isWord;
}
function initialsAt(tokens: readonly Token[], at: number, names: NameIndex, starts: boolean): Mention | null {
  const token = tokens[at];
  if (!token?.cap) return null;
  const bare = token.raw.replace(POSSESSIVE, '');
  if (bare.length > 4 || bare !== bare.toUpperCase() || bare === 'I' || bare === 'A') return null;
  const people = names.initials.get(bare);
  if (people?.length !== 1) return null;
  const stop = tokens[at + 1]?.raw === '.' && tokens[at + 1]?.from === token.to && bare.length === 1;
  if (bare.length === 1 && !stop && !starts && !isLetterSubject(tokens, at, token)) return null;
  return toMention(tokens, at, stop ? at + 2 : at + 1, people, token.ending, names);
}

/** A single letter is a person only where a verb follows, or where it stands as an object after one. */
function isLetterSubject(tokens: readonly Token[], at: number, token: Token): boolean {
  if (POSSESSIVE.test(token.raw)) return true;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (next && (SUBJECT_NEXT.has(next.word) || verbOf(next.word) !== null || next.raw === ':')) return true;
  return (
    before !== undefined &&
    (before.word === 'to' || before.word === 'for' || before.word === 'with' || verbOf(before.word) !== null)
  );
}

function toMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  people: readonly string[],
  ending: string | null,
  names: NameIndex,
): Mention {
  const [only] = people;
  const written = tokens
    .slice(from, to)
    .map((t) => t.raw.replace(POSSESSIVE, ''))
    .join(' ')
    .replace(/ \./g, '.');
  const sure = people.length === 1 && only !== undefined;
  return {
    from,
    to,
    name: sure ? only : written,
    me: false,
    known: only !== undefined && !names.others.has(only),
    ambiguous: !sure,
    ending,
  };
}
