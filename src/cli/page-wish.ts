import { NudgeError } from '../errors.ts';
import { inQuotes } from '../words.ts';
import { flag, text } from './command.ts';
import type { Globals, RawOptions } from './globals.ts';

/** Where the page is to go. */
export interface PageWish {
  /** As it was typed; `-` is stdout, null a place of nudge's own. */
  file: string | null;
  open: boolean;
}

/** Reads `--html FILE` and `--open`; null for neither. Throws a `usage` error for a file that no browser would take for a page. */
export function readPageWish(options: RawOptions, globals: Globals): PageWish | null {
  const [file, open] = [text(options, 'html') ?? null, flag(options, 'open')];
  if (file === null) return open ? { file, open } : null;
  if (file !== '-' && !/[^\\/]\.html?$/i.test(file)) {
    const found = inQuotes(file);
    throw new NudgeError('usage', `--html: expected a file that ends in .html, or - for stdout, found ${found}`);
  }
  const also = open ? '--open' : globals.json ? '--json' : flag(options, 'markdown') ? '--markdown' : null;
  if (file === '-' && also !== null) {
    throw new NudgeError('usage', `--html -: expected nothing else for stdout, found ${also}`, 'Name a file instead.');
  }
  return { file, open };
}
