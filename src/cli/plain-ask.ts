import { createInterface } from 'node:readline';
import { ExitPromptError } from '@inquirer/core';

/** Asks for one line on a terminal without a cursor (`TERM=dumb`). Throws what Ctrl-C gives where the input ends. */
export async function plainLine(message: string): Promise<string> {
  const line = await readLine(`${message} `);
  if (line === null) throw new ExitPromptError('the input ended');
  return line.trim();
}

/** The same for yes or no; Enter is the usual answer. */
export async function plainYes(message: string, usual: boolean): Promise<boolean> {
  const answer = (await plainLine(`${message} ${usual ? '[Y/n]' : '[y/N]'}`)).toLowerCase();
  return answer === '' ? usual : answer.startsWith('y');
}

/** The same for a key: its letter and Enter; Enter alone is `return`. Null where the input ends. */
export async function plainKey(bar: string): Promise<string | null> {
  const line = await readLine(`${bar}\n> `);
  return line === null ? null : line.trim().slice(0, 1).toLowerCase() || 'return';
}

/** Null where the input ends. */
function readLine(prompt: string): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(null));
    lines.question(prompt, (line) => {
      resolve(line);
      lines.close();
    });
  });
}
