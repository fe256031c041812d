import type { Command } from 'commander';
import type { Globals, RawOptions } from './globals.ts';
import type { Io } from './io.ts';
import type { Session } from './session.ts';

/** One call of a command: what was typed, and the way to everything else. */
export interface Call {
  io: Io;
  globals: Globals;
  /** The arguments as typed, in order; one that takes many is spread. */
  args: readonly string[];
  /** The command's own options as commander read them: see {@link text}, {@link flag}, {@link number}. */
  options: RawOptions;
  /** Finds the vault and reads its notes, once. */
  session(): Promise<Session>;
}

/** A command: what it takes, and what it does. Each stands in a file of its own in `commands/`. */
export interface CommandModule {
  /** Two to four calls with what each does; its help begins with them. */
  examples: readonly (readonly [call: string, does: string])[];
  /** Paragraphs that its help ends with. */
  notes?: readonly string[];
  /** Adds arguments and options to the command, which has its name and summary already. */
  define(command: Command): void;
  /** Does it. The exit status where it is not 0. */
  run(call: Call): Promise<number | undefined>;
}

/** A line of the list in `commands.ts`. */
export interface CommandEntry {
  name: string;
  /** One line for the list of commands, no full stop. */
  summary: string;
  /** The heading it stands under in the list. */
  group: 'Look' | 'Act' | 'Notes' | 'Vault';
  load(): Promise<CommandModule>;
}

/** The exit status of `check` and `audit --fail-on` that have found something. */
export const FOUND = 3;

/** The exit status of a program that was interrupted: 128 and the number of SIGINT. */
export const INTERRUPTED = 130;

/** An option's text, or undefined. */
export function text(options: RawOptions, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether a flag was given. */
export function flag(options: RawOptions, name: string): boolean {
  return options[name] === true;
}

/** An option's number; NaN where it was given and is none, so that whoever checks the range says so. */
export function number(options: RawOptions, name: string): number | undefined {
  const value = text(options, name);
  return value === undefined ? undefined : /^\d{1,9}$/.test(value.trim()) ? Number(value) : Number.NaN;
}
