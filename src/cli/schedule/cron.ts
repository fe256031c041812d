import type { Scheduler } from './types.ts';

/** A line for crontab(5). What the command says is mailed to the user, where the machine has a mailer. */
export const cron: Scheduler = {
  name: 'cron',
  recipe: (words) =>
    [
      '# Every Friday at 16:00: the audit of the week, as a note in the vault. What it says is mailed to you.',
      '# To install: (crontab -l 2>/dev/null; nudge audit --schedule cron) | crontab -',
      '# To remove: crontab -e, and delete these lines.',
      `0 16 * * 5 ${words.map(cronWord).join(' ')}`,
      '',
    ].join('\n'),
};

/**
 * A word for the shell in a crontab's line. cron ends the command at a `%` without a backslash before it, and some crons
 * take one of two backslashes away: so that each stands alone, the quotes are closed and opened again behind it.
 */
export function cronWord(word: string): string {
  const quoted = word.replaceAll("'", `'"'"'`).replaceAll('\\', "\\''").replaceAll('%', '\\%');
  return `'${quoted}'`;
}
