import { NICKNAMES, SHORT_FORMS } from '../extract/lexicon/nicknames.ts';

/**
 * A given name (folded) with its full and short forms: `mike` → `mike`, `michael`. Two short forms of one full name are
 * not each other's forms: Bob and Robbie stay apart, for a wrong merge is worse than a split.
 */
export function givenNameForms(name: string): readonly string[] {
  return [name, ...(NICKNAMES.get(name) ?? []), ...(SHORT_FORMS.get(name) ?? [])];
}

/** Whether two folded given names are the same, or one is a short form of the other. */
export function sameGivenName(a: string, b: string): boolean {
  return a === b || (NICKNAMES.get(a)?.includes(b) ?? false) || (NICKNAMES.get(b)?.includes(a) ?? false);
}
