import { join } from 'node:path';
import { buildBook } from '../book/book.ts';
import { shortIds } from '../book/lookup.ts';
import type { NoteRecord } from '../book/record.ts';
import type { Book } from '../book/types.ts';
import { loadConfig } from '../config/load.ts';
import type { Config } from '../config/types.ts';
import type { Day } from '../dates/day.ts';
import { hasIntent, undoFolder } from '../edit/journal.ts';
import type { Sitting } from '../edit/record.ts';
import { compareProblems, type Problem } from '../problem.ts';
import type { RenderOptions } from '../render/documents.ts';
import { findVault } from '../vault/locate.ts';
import { cacheDir, stateDir, vaultName } from '../vault/own-folders.ts';
import type { Globals } from './globals.ts';
import type { Io } from './io.ts';
import { readRecords } from './records.ts';
import { renderOptionsOf } from './terminal.ts';

/** The vault before any note is read. */
export interface Place {
  /** The vault's real path. */
  root: string;
  /** Whether the vault has a `nudge.yaml`. */
  configured: boolean;
  config: Config;
  /** What is wrong with the settings. */
  settings: Problem[];
  /** The file of the cache folder for one kind of thing about this vault; null where nothing is to be kept. */
  keptFile(kind: 'config' | 'index' | 'history'): string | null;
  /** What drawing and messages need, with ids as short as these items allow. */
  drawn(items: Iterable<{ id: string }>): Drawing;
}

/** What drawing and messages need of a session. */
export interface Drawing {
  io: Io;
  globals: Globals;
  renderOptions: RenderOptions;
}

/** The vault as a command sees it: found, read and understood. */
export interface Session extends Drawing {
  root: string;
  configured: boolean;
  config: Config;
  today: Day;
  book: Book;
  /** What was understood of each note, in order of path. */
  records: readonly NoteRecord[];
  /** All that is wrong, in order: settings, files, notes, names. */
  problems: readonly Problem[];
  /** nudge's folder for what outlasts a run, or null where the environment names none; see `edit/journal.ts`. */
  stateFolder: string | null;
  /** The sitting that what is written belongs to, so that it can be taken back as one; null for a command by itself. */
  sitting: Sitting | null;
}

/** A command that was killed while it wrote: the next one that looks at the vault finishes it. Most find nothing to do. */
async function finishInterrupted(root: string, globals: Globals, io: Io): Promise<void> {
  const state = stateDir(io.env);
  if (state === null || !hasIntent(undoFolder(state, root))) return;
  const { sayRecovered } = await import('./recovered.ts');
  sayRecovered(root, undoFolder(state, root), io, globals.quiet);
}

/**
 * Finds the vault, finishes what a nudge that was killed began to write there, and reads the settings. Throws where there
 * is no such folder.
 */
export async function openPlace(globals: Globals, io: Io): Promise<Place> {
  const { root, configPath } = findVault({ vault: globals.vault, env: io.env.NUDGE_VAULT, cwd: io.cwd });
  await finishInterrupted(root, globals, io);
  const caches = cacheDir(io.env);
  const keptFile: Place['keptFile'] = (kind) =>
    caches === null ? null : join(caches, kind, `${vaultName(root)}.json`);
  const { config, problems: settings } = await loadConfig(root, keptFile('config'));
  const drawn: Place['drawn'] = (items) => {
    const short = shortIds(items);
    const shortId = (id: string): string => short.get(id) ?? id;
    return { io, globals, renderOptions: renderOptionsOf(io, globals, { root, shortId }) };
  };
  return { root, configured: configPath !== null, config, settings, keptFile, drawn };
}

/** Reads the notes again, for the same sitting. */
export async function reopen({ globals, io, sitting }: Session): Promise<Session> {
  return { ...(await openSession(globals, io)), sitting };
}

/**
 * The composition root: finds the vault, reads its settings and notes (of notes that have not changed, what the index
 * keeps of them) and makes the book. Throws where there is no such folder; nothing in a note makes it throw.
 */
export async function openSession(globals: Globals, io: Io): Promise<Session> {
  const { root, configured, config, settings, keptFile, drawn } = await openPlace(globals, io);
  const read = await readRecords({ root, config, keptFile: keptFile('index'), now: () => io.now() });
  const { records } = read;
  const book = buildBook({ records, config, today: globals.today });
  const own = records.flatMap(({ note }) => note.problems);
  return {
    ...drawn(book.items.values()),
    root,
    configured,
    config,
    today: globals.today,
    book,
    records,
    problems: [...settings, ...read.problems, ...own, ...book.problems].sort(compareProblems),
    stateFolder: stateDir(io.env),
    sitting: null,
  };
}
