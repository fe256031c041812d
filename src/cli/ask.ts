import type { Call } from './command.ts';

/** Whether somebody is there to be asked: a terminal on both sides, and no `--no-input`. */
export function canAsk({ io, globals }: Pick<Call, 'io' | 'globals'>): boolean {
  return globals.input && !globals.json && io.stdin.isTTY && io.stderr.isTTY;
}

/** Asks for one line, on stderr, so that stdout stays for data. Empty where nothing was typed. */
export async function askLine(message: string): Promise<string> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule({ output: process.stderr });
  const { answer } = await prompt<{ answer: string }>([{ type: 'input', name: 'answer', message }]);
  return answer.trim();
}

/** Asks yes or no, on stderr. */
export async function askYes(message: string, usual: boolean): Promise<boolean> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule({ output: process.stderr });
  const { answer } = await prompt<{ answer: boolean }>([{ type: 'confirm', name: 'answer', message, default: usual }]);
  return answer;
}
