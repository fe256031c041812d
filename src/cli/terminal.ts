import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RenderOptions } from '../render/documents.ts';
import type { Env } from '../vault/own-folders.ts';
import type { Globals } from './globals.ts';
import type { Io, Output } from './io.ts';

/** What of the vault the drawing needs. */
export interface Drawn {
  root: string;
  shortId(id: string): string;
}

/** How to draw, from what the terminal and the environment say of themselves. */
export function renderOptionsOf(io: Io, globals: Globals, { root, shortId }: Drawn): RenderOptions {
  return {
    columns: io.stdout.columns ?? columnsOf(io.env),
    colour: wantsColour(io.stdout, io.env, globals.colour),
    unicode: showsUnicode(io.env),
    hyperlinks: opensLinks(io.stdout, io.env),
    shortId,
    today: globals.today,
    hrefOf: (path) => pathToFileURL(join(root, path)).href,
  };
}

/** `--no-color` and `NO_COLOR` win, then `FORCE_COLOR`, then whether it is a terminal that can (no-color.org). */
function wantsColour(output: Output, env: Env, asked: boolean): boolean {
  if (!asked || (env.NO_COLOR !== undefined && env.NO_COLOR !== '')) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return output.isTTY && env.TERM !== 'dumb';
}

/** Terminals without the signs: the console of Linux has a font of 256 or 512. */
const PLAIN_TERMS = new Set(['dumb', 'linux']);

/** Else only a locale that names another character set says that signs beyond ASCII can't be shown. */
function showsUnicode(env: Env): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return !PLAIN_TERMS.has(env.TERM ?? '') && (locale === '' || /utf-?8/i.test(locale));
}

const LINKING_PROGRAMS = new Set([
  'iTerm.app',
  'WezTerm',
  'vscode',
  'ghostty',
  'Hyper',
  'rio',
  'Tabby',
  'zed',
  'WarpTerminal',
]);
const LINKING_TERMS = new Set(['xterm-kitty', 'alacritty', 'foot', 'xterm-ghostty']);

/** Terminals known to open OSC 8 links; within tmux or screen one can't tell, and FORCE_HYPERLINK says it. */
function opensLinks(output: Output, env: Env): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0' && env.FORCE_HYPERLINK !== '';
  if (!output.isTTY || env.TERM === 'dumb' || env.TMUX !== undefined || env.STY !== undefined) return false;
  if (LINKING_PROGRAMS.has(env.TERM_PROGRAM ?? '') || LINKING_TERMS.has(env.TERM ?? '')) return true;
  if (env.WT_SESSION !== undefined || env.KONSOLE_VERSION !== undefined) return true;
  return Number(env.VTE_VERSION ?? 0) >= 5000;
}

function columnsOf(env: Env): number {
  const columns = Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : 80;
}
