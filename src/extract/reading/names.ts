import { COMMON } from '../lexicon/common.ts';
import { SHORT_FORMS } from '../lexicon/nicknames.ts';
import { verbOf } from '../lexicon/verbs.ts';
import { fold } from './fold.ts';

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

/** Titles that may head a name. */
export const TITLE_WORDS = new Set(
  'mr mrs ms miss dr prof professor rev revd fr sir dame lady lord sister brother father canon cllr capt'.split(' '),
);
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
