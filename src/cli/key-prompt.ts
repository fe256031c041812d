import { createPrompt, useKeypress } from '@inquirer/core';

/** Waits for one key, and answers with its letter or name. Keys with Ctrl mean nothing here: a slip must not act. */
export const keyPrompt = createPrompt<string, { bar: string }>(({ bar }, done) => {
  useKeypress(({ name, ctrl }, readline) => {
    const typed = readline.line;
    readline.clearLine(0);
    if (!ctrl) done(name || typed);
  });
  return `${bar} `;
});
