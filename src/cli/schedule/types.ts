/** A command to be run by the system's own scheduler, as a list of words: program first, nothing quoted. */
export type Words = readonly string[];

/** The schedulers there are, as typed after `--schedule`. */
export const SCHEDULER_NAMES = ['cron', 'systemd', 'launchd', 'windows'] as const;

/** One of the schedulers: how it is told to run a command every Friday afternoon. */
export interface Scheduler {
  name: (typeof SCHEDULER_NAMES)[number];
  /** The recipe as text, with how to install and how to remove it in its comments. Ends with a line end. */
  recipe(words: Words): string;
}
