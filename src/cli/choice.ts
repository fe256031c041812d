import { NudgeError } from '../errors.ts';
import { inQuotes } from '../words.ts';
import { text } from './command.ts';
import type { RawOptions } from './globals.ts';

/**
 * Reads an argument or option that names one of a few things, in letters of any case. Throws a `usage` error for another,
 * which begins with the option, if there was one.
 */
export function readChoice<Name extends string>(
  option: string | null,
  given: string,
  known: readonly Name[],
  hint?: string,
): Name {
  const word = given.trim().toLowerCase();
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  const expected = known.length === 2 ? known.join(' or ') : `one of ${known.join(', ')}`;
  const lead = option === null ? '' : `${option}: `;
  throw new NudgeError('usage', `${lead}expected ${expected}, found ${inQuotes(given)}`, hint);
}

/** An option as {@link readChoice} reads it; undefined where it was not given. */
export function readOption<Name extends string>(
  options: RawOptions,
  name: string,
  known: readonly Name[],
): Name | undefined {
  const given = text(options, name);
  return given === undefined ? undefined : readChoice(asTyped(name), given, known);
}

/** `failOn` as it is typed: `--fail-on`. */
export function asTyped(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Reads an option that names one or more of a few things, with commas or blanks between. Throws a `usage` error for another. */
export function readChoices<Name extends string>(
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
    `${option}: expected ${what}, found ${inQuotes(unknown ?? given)}`,
    `They are ${known.join(', ')}.`,
  );
}
