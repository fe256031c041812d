/** The kinds of recoverable trouble; `nudge check` groups by them. */
export type ProblemCode =
  | 'config'
  | 'unreadable'
  | 'encoding'
  | 'too-large'
  | 'outside-vault'
  | 'front-matter'
  | 'bad-date'
  | 'bad-mark'
  | 'bad-value'
  | 'bad-phone'
  | 'unknown-key'
  | 'ambiguous-name'
  | 'duplicate-contact'
  | 'half-read'
  | 'conflict'
  | 'copy'
  | 'no-day'
  | 'may-be-one';

/**
 * Recoverable trouble in one place of one file. Problems are values: they are collected, shown on stderr or by
 * `nudge check`, and never stop the other notes from being read.
 */
export interface Problem {
  /** Vault-relative path with `/` separators, or the path as it was given. */
  path: string;
  /** 1-based line, or null where the trouble is with the file as a whole. */
  line: number | null;
  code: ProblemCode;
  /** `error`: something could not be read. `warning`: it was read, but perhaps not as it was meant. */
  severity: 'error' | 'warning';
  /** What was expected and what was found, one sentence. */
  message: string;
  /** What to do about it, where that is known. */
  hint?: string;
}

/** Orders problems by path, then line, then code, so that every run prints them alike. */
export function compareProblems(a: Problem, b: Problem): number {
  return comparePaths(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || comparePaths(a.code, b.code);
}

/** Compares two strings by code unit: the same order on every machine and in every locale. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
