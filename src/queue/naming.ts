import { foldText, isTitle } from '../book/names.ts';
import type { Book, Person, PersonKey } from '../book/types.ts';
import { shorten } from '../words.ts';

/** A person's name for a title: whole, and as one would say it where that is clear. */
export interface SaidName {
  full: string;
  short: string;
}

const MAX_NAME = 60;
const PRINTABLE = /^[ -~]*$/;
const FIRM_WORDS = new Set(
  'ltd limited inc llc llp gmbh plc co company group partners trust foundation council bank school college university foods labs studio services systems'.split(
    ' ',
  ),
);

/**
 * Gives names as they are said. A contact is called by the first name where no other contact shares it; everybody else,
 * firms, and people with a title by the whole name.
 */
export function createNaming(book: Book): (key: PersonKey) => SaidName {
  const firsts = new Map<string, number>();
  for (const person of book.people.values()) {
    const first = firstName(person);
    if (person.contact !== null && first !== null) firsts.set(foldText(first), (firsts.get(foldText(first)) ?? 0) + 1);
  }
  const said = new Map<PersonKey, SaidName>();
  return (key) => {
    const known = said.get(key);
    if (known !== undefined) return known;
    const person = book.people.get(key);
    const full = shownName(person?.name ?? key);
    const first = person === undefined || person.contact === null ? null : firstName(person);
    const name = { full, short: first !== null && firsts.get(foldText(first)) === 1 ? first : full };
    said.set(key, name);
    return name;
  };
}

function firstName(person: Person): string | null {
  const words = plainText(person.name).split(' ');
  const folded = words.map((word) => foldText(word).replace(/[^\p{L}\p{N}]/gu, ''));
  const [first] = words;
  if (first === undefined || words.length < 2 || first.length < 2 || isTitle(folded[0] ?? '')) return null;
  if (person.contact !== null && person.contact.company === person.name) return null;
  return words.includes('&') || folded.some((word) => FIRM_WORDS.has(word)) ? null : first;
}

/** A name as it is shown: on one line, and of a length that a title can bear. */
export function shownName(name: string): string {
  return shorten(plainText(name.slice(0, 400)), MAX_NAME);
}

/** A text on one line, without control and direction characters, which a terminal might obey. */
export function plainText(text: string): string {
  // Nearly every text is plain as it stands.
  if (PRINTABLE.test(text) && !text.includes('  ')) return text.trim();
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
