import type { Scheduler } from './types.ts';

/**
 * A task for Windows' Task Scheduler, registered by PowerShell: `schtasks` cuts its command line at 261 characters. The
 * window stays open, so that it is seen.
 */
export const windows: Scheduler = {
  name: 'windows',
  recipe: (words) => `# Every Friday at 16:00: the audit of the week, as a note in the vault, said in a window.
# To install: paste these lines into PowerShell.
# To remove: Unregister-ScheduledTask -TaskName 'nudge audit'
$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument ${powerWord(argumentsOf(words))}
$trigger = New-ScheduledTaskTrigger -Weekly -DaysOfWeek Friday -At '16:00'
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable
Register-ScheduledTask -TaskName 'nudge audit' -Action $action -Trigger $trigger -Settings $settings
`,
};

/** The command line of the PowerShell that runs the words. Task Scheduler takes `%NAME%` for a variable, so none stands there. */
export function argumentsOf(words: readonly string[]): string {
  const script = `& ${words.map(withoutPercent).join(' ')}`;
  return `-NoProfile -NoExit -Command "${script.replace(/(\\*)"/g, '$1$1\\"')}"`;
}

/** A word between single quotes, in which PowerShell reads nothing but the quote; the typographic ones are quotes to it, too. */
export function powerWord(word: string): string {
  return `'${word.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

function withoutPercent(word: string): string {
  const quoted = powerWord(word);
  return quoted.includes('%') ? `(${quoted.replaceAll('%', "'+[char]37+'")})` : quoted;
}
