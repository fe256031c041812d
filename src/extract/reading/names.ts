import { COMMON } from '../lexicon/common.ts';
import { SHORT_FORMS } from '../lexicon/nicknames.ts';
import { verbOf } from '../lexicon/verbs.ts';
import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

/** A person (or firm) named in the text: a run of tokens `[from, to)`. */
export interface Mention {
  from: number;
  to: number;
  /** The name to report: in full where the note knows it, else as in the text. */
  name: string;
  /** True for the keeper of the notes. */
  me: boolean;
  /** True where it is one of the note's own people (attendee, contact). */
  known: boolean;
  /** True where more than one of the note's people fits: then `name` is as written. */
  ambiguous: boolean;
  /** `'s`, `'ll`, `'d`… at its end, else null. */
  ending: string | null;
}

/** Whom a note knows, by every form in which they may be called. Made once a note. */
export interface NameIndex {
  /** Full names of the note's people, in order. */
  people: readonly string[];
  /** Folded forms of one or more words, joined by a blank, to the people they may mean. */
  forms: ReadonlyMap<string, readonly string[]>;
  /** Names that the text gives in full, besides `people`: a person or perhaps a firm. */
  others: ReadonlySet<string>;
  /** Initials and single letters, in capitals, to the people they may mean. */
  initials: ReadonlyMap<string, readonly string[]>;
  /** Folded names and initials of the keeper of the notes. */
  me: ReadonlySet<string>;
  /** The first words of all forms, for a quick no. */
  heads: ReadonlySet<string>;
  /** The most words that a form has. */
  longest: number;
}

const TITLE_WORDS = new Set(
  'mr mrs ms miss dr prof professor rev revd fr sir dame lady lord sister brother father canon cllr capt'.split(' '),
);
const PARTICLES = new Set('de van der den von du la le di da al el bin ben ap of o'.split(' '));
/** Days, months and feasts: written with a capital, and nobody. */
export const CALENDAR: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun january february march april may june july ' +
    'august september october november december jan feb mar apr jun jul aug sep sept oct nov dec easter christmas xmas thanksgiving diwali eid ramadan q1 q2 q3 q4 h1 h2'
  ).split(' '),
);

/** A person the note knows: the name in full, and what else they are called. */
export interface KnownPerson {
  name: string;
  aliases: readonly string[];
}

/**
 * Builds the index of a note's people.
 *
 * @param people attendees and the contact: whom "all of them" and a lone pronoun may mean
 * @param others names given in full in the text, so that a first name alone stands for them elsewhere in the note
 * @param me names and initials of the keeper of the notes
 */
export function indexNames(
  people: readonly KnownPerson[],
  others: readonly string[],
  me: readonly string[],
): NameIndex {
  const forms = new Map<string, string[]>();
  const initials = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, name: string) => {
    const names = map.get(key);
    if (!names) map.set(key, [name]);
    else if (!names.includes(name)) names.push(name);
  };
  for (const person of people) {
    for (const form of formsOf(person)) put(forms, form, person.name);
    for (const letters of initialsOf(person.name)) put(initials, letters, person.name);
  }
  const own = new Set(forms.keys());
  for (const name of others)
    for (const form of formsOf({ name, aliases: [] })) if (!own.has(form)) put(forms, form, name);
  const longest = Math.max(1, ...[...forms.keys()].map((form) => form.split(' ').length));
  return {
    people: people.map((p) => p.name),
    others: new Set(others),
    forms,
    initials,
    me: new Set(me.map(fold)),
    heads: new Set([...forms.keys()].map((form) => form.split(' ', 1)[0] ?? form)),
    longest: Math.min(longest, 6),
  };
}

/** Every way in which a note may call a person it knows. */
function formsOf(person: KnownPerson): Set<string> {
  const forms = new Set<string>();
  for (const name of [person.name, ...person.aliases]) {
    const words = nameWords(name);
    if (words.length === 0) continue;
    forms.add(words.join(' '));
    const bare = words.filter((w) => !TITLE_WORDS.has(w));
    const [first] = bare;
    const last = bare.at(-1);
    if (!first || !last) continue;
    forms.add(bare.join(' '));
    forms.add(first);
    for (const short of [...(SHORT_FORMS.get(first) ?? []), ...shortened(first)]) forms.add(short);
    if (bare.length > 1) for (const form of lastNameForms(first, last, words)) forms.add(form);
  }
  return forms;
}

function lastNameForms(first: string, last: string, words: readonly string[]): string[] {
  const titles = words.filter((w) => TITLE_WORDS.has(w));
  const called = titles.length > 0 ? titles : PLAIN_TITLES;
  return [
    ...(last.length > 2 ? [last] : []),
    `${first} ${last.charAt(0)}`,
    `${first} ${last}`,
    ...called.flatMap((title) => [`${title} ${last}`, `${title} ${last.charAt(0)}`, `${title} ${first}`]),
  ];
}

const PLAIN_TITLES = ['mr', 'mrs', 'ms', 'miss', 'dr'];

/** "Cas" for Casimir, "Vik" for Vikram: the first three letters or more of a long first name that make no word. */
function shortened(first: string): string[] {
  const forms: string[] = [];
  for (let length = 3; length < Math.min(first.length - 1, 6); length += 1) {
    const form = first.slice(0, length);
    if (!COMMON.has(form) && verbOf(form) === null && !CALENDAR.has(form)) forms.push(form);
  }
  return forms;
}

function nameWords(name: string): string[] {
  return fold(name)
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .split(/\s+/)
    .filter((w) => w !== '' && w !== '-');
}

function initialsOf(name: string): string[] {
  const words = nameWords(name).filter((w) => !TITLE_WORDS.has(w));
  const parts = words.flatMap((w) => w.split('-'));
  const all = words.map((w) => w.charAt(0).toUpperCase()).join('');
  const hyphened = parts.map((w) => w.charAt(0).toUpperCase()).join('');
  const outer = words.length > 2 ? `${all.charAt(0)}${all.at(-1) ?? ''}` : all;
  return [...new Set([all, hyphened, outer, all.charAt(0)])].filter((i) => i.length > 0);
}

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

const POSSESSIVE = /['\u2019](?:s|ll|d|ve|re|m)$/i;

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

const SUBJECT_NEXT = new Set(
  "will would is has to can could should might may wants needs owes asked said says thinks promised agreed offered 'll was : and".split(
    ' ',
  ),
);

function isSubjectAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next !== undefined && SUBJECT_NEXT.has(next.word);
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

/** A name the note does not know: capitalised words that are no sentence's mere beginning, no day and no shouting. */
function unknownAt(
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
