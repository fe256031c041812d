import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NudgeError } from '../errors.ts';

/**
 * The package's `templates` folder, found upwards from this file: it lies beside `dist` with its chunks, and beside
 * `src`. Throws a `failed` error where the package is not whole.
 */
export function templatesFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    const templates = join(folder, 'templates');
    if (existsSync(join(templates, 'notes', 'contact.md'))) return templates;
  }
  throw new NudgeError(
    'failed',
    `expected nudge's own templates above ${here}, found none`,
    'The installation is not whole: install nudge-cli again.',
  );
}

/** The file that starts the program. Throws as {@link templatesFolder}. */
export function programFile(): string {
  return join(dirname(templatesFolder()), 'bin', 'nudge.js');
}
