import { dayOf, parseDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { NudgeError } from '../errors.ts';
import { inQuotes } from '../words.ts';
import type { Io } from './io.ts';

/** The options that every command takes, before or after its name. */
export interface Globals {
  vault: string | undefined;
  /** The day for which everything is computed. */
  today: Day;
  /** The local hour, 0 to 23; null where `--today` names a day, so that a replay gives the same at any hour. */
  hour: number | null;
  /** Milliseconds since 1970; null as for the hour. */
  now: number | null;
  json: boolean;
  /** False with `--no-input`: never ask. */
  input: boolean;
  /** False with `--no-color`. */
  colour: boolean;
  quiet: boolean;
}

/** What commander makes of the options; nothing of it is trusted to be of a type. */
export type RawOptions = Readonly<Record<string, unknown>>;

/** Reads the global options. Throws a `usage` error for a `--today` that is no day. */
export function readGlobals(raw: RawOptions, io: Io): Globals {
  const now = io.now();
  const clock = localClock(now);
  const given = raw.today;
  return {
    vault: typeof raw.vault === 'string' ? raw.vault : undefined,
    today: typeof given === 'string' ? dayOption('--today', given) : clock.today,
    hour: typeof given === 'string' ? null : clock.hour,
    now: typeof given === 'string' ? null : now,
    json: raw.json === true,
    input: raw.input !== false,
    colour: raw.color !== false,
    quiet: raw.quiet === true,
  };
}

/** Reads an option's day. Throws a `usage` error that names the option. */
export function dayOption(option: string, text: string): Day {
  const day = parseDay(text.trim());
  if (day !== null) return day;
  const found = inQuotes(text);
  throw new NudgeError('usage', `${option}: expected a day that exists, such as 2026-11-20, found ${found}`);
}

/** The civil day and hour of an instant, where the process is. */
function localClock(now: number): { today: Day; hour: number } {
  const date = new Date(now);
  const today = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (today === null)
    throw new NudgeError('failed', `The clock says ${now}, which is no day.`, 'Set it, or give --today.');
  return { today, hour: date.getHours() };
}
