/**
 * What went wrong, in the terms of the exit status: `usage` is a wrong call (exit 2); everything else failed (exit 1).
 */
export type ErrorCode = 'usage' | 'not-found' | 'ambiguous' | 'refused' | 'unreadable' | 'config' | 'failed';

/**
 * A fatal error: the command can't go on. The message says what was expected, what was found and where (`path:line`);
 * the hint says what to do about it. Recoverable trouble is a {@link Problem}, a value, and never thrown.
 */
export class NudgeError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, hint?: string) {
    super(message);
    this.name = 'NudgeError';
    this.code = code;
    this.hint = hint;
  }

  /** The process's exit status for this error: 2 for wrong usage, else 1. */
  get exitStatus(): 1 | 2 {
    return this.code === 'usage' ? 2 : 1;
  }
}
