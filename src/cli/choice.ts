import { NudgeError } from '../errors.ts';

/** Reads an option that names one or more of a few things, with commas or blanks between. Throws a `usage` error for another. */
export function readNames<Name extends string>(
  option: string,
  given: string,
  known: readonly Name[],
  what: string,
): Name[] {
  const names = given.split(/[\s,]+/).filter((name) => name !== '');
  const found = known.filter((name) => names.includes(name));
  const unknown = names.find((name) => !known.some((each) => each === name));
  if (unknown === undefined && found.length > 0) return found;
  throw new NudgeError(
    'usage',
    `${option}: expected ${what}, found ${JSON.stringify((unknown ?? given).slice(0, 60))}`,
    `They are ${known.join(', ')}.`,
  );
}
