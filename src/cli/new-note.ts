import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../book/types.ts';
import type { Day } from '../dates/day.ts';
import { fileNameFor, fillTemplate } from '../edit/new-note.ts';
import { NudgeError } from '../errors.ts';
import type { ActChange } from '../render/documents.ts';
import { resolveInside } from '../vault/paths.ts';
import { readNote } from '../vault/read.ts';
import { inQuotes } from '../words.ts';
import { templatesFolder } from './package-files.ts';
import type { Session } from './session.ts';

/** The kinds of note there are templates for. */
export const NOTE_KINDS = ['contact', 'meeting', 'article', 'trip'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** A note that is to be made. */
export interface NewNote {
  path: string;
  text: string;
}

/** What a new note is made of. */
export interface NoteWish {
  kind: NoteKind;
  /** The person's name, or the title. */
  name: string;
  date: Day;
  /** Who was there, each as it is written in front-matter. */
  with?: readonly string[];
  /** The vault's folder for it, where the usual one is not wanted. */
  folder?: string | undefined;
  /** What is known of a meeting that has taken place. */
  meeting?: { kind: string; minutes: number | null };
}

/** Makes a note's text and path; nothing is written. Throws a `usage` error for a name of which no file name can be made. */
export function newNote(session: Session, wish: NoteWish): NewNote {
  const { kind, name, date } = wish;
  const plain = fileNameFor(name);
  if (plain === '') {
    throw new NudgeError('usage', `expected a name with letters or figures in it, found ${inQuotes(name)}`);
  }
  const file = kind === 'meeting' ? `${date} ${plain}` : kind === 'contact' && usesAt(session) ? `@${plain}` : plain;
  const folder = (wish.folder ?? usualFolder(session, kind)).replace(/\/+$/, '');
  const path = folder === '' || folder === '.' ? `${file}.md` : `${folder}/${file}.md`;
  const text = fillTemplate(templateFor(session, kind), {
    name,
    title: name,
    date,
    with: wish.with ?? [],
    kind: wish.meeting?.kind ?? '',
    minutes: String(wish.meeting?.minutes ?? ''),
  });
  return { path, text };
}

/** Somebody known, as front-matter says who was there: a link to the contact note, else the name. */
export function linkTo({ name, path }: Person): string {
  if (path === null) return name;
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
  return `[[${file}]]`;
}

/** What is said of a note that was made for a name. */
export function changeOf({ path, text: made }: NewNote, name: string): ActChange {
  const file = fileNameFor(name);
  return {
    id: null,
    did: 'made',
    what: '',
    path,
    line: null,
    before: null,
    after: made.trimEnd(),
    also: [],
    aside:
      file === name.normalize('NFC') ? null : `the file is called “${file}”, for not every system can keep that name`,
  };
}

/** The vault's own template (`templates/contact.md`) where it has one, else the one nudge brings. */
function templateFor({ root, config }: Session, kind: NoteKind): string {
  for (const folder of config.folders.templates) {
    const path = `${folder}/${kind}.md`;
    const { absolute, exists } = resolveInside(root, path);
    if (!exists) continue;
    const read = readNote({ path, absolute });
    if ('text' in read) return read.text;
    throw new NudgeError('unreadable', `${path}: ${read.problem.message}`, 'It is the template for this kind of note.');
  }
  return readFileSync(join(templatesFolder(), 'notes', `${kind}.md`), 'utf8');
}

/** Where notes of a kind are: the folder with most of them, else one of that name that is there, else its usual name. */
function usualFolder({ root, config, records }: Session, kind: NoteKind): string {
  if (kind === 'contact' || kind === 'meeting') {
    const used = records.filter(({ note }) => note.type === kind).map(({ note }) => folderOf(note.path));
    const named = kind === 'contact' ? config.folders.contacts : config.folders.meetings;
    return mostCommon(used) ?? existing(root, named) ?? named[0] ?? `${kind}s`;
  }
  return existing(root, [`${kind}s`]) ?? `${kind}s`;
}

/** `@Name.md` is how many vaults name their contacts. */
function usesAt({ records }: Session): boolean {
  const contacts = records.filter(({ note }) => note.type === 'contact').map(({ note }) => note.path);
  return contacts.length > 0 && contacts.filter((path) => /(?:^|\/)@[^/]*$/.test(path)).length * 2 > contacts.length;
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([text]) => text)
    .sort()[0];
}

/** The first of these folders that is there, as the disk spells it: `Articles` is as good as `articles`. */
function existing(root: string, folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    if (folder.includes('/')) {
      if (existsSync(join(root, folder))) return folder;
      continue;
    }
    const entries = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const found =
      entries.find(({ name }) => name === folder) ??
      entries.find(({ name }) => name.toLowerCase() === folder.toLowerCase());
    if (found !== undefined) return found.name;
  }
  return undefined;
}
