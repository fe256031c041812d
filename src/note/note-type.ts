import type { Config } from '../config/types.ts';
import { type FrontValue, pickText, pickValue } from './front-value.ts';
import type { NoteType } from './types.ts';

const CONTACT_WORDS = new Set(['contact', 'contacts', 'person', 'people']);
const GENERIC_WORDS = new Set(['meeting', 'meetings', 'mtg', 'conversation']);
const LIST_WORDS = new Set(['list', 'lists']);
/** Kinds of meeting that people write as the note's type. */
const MEETING_WORDS = new Set(
  'meeting meetings mtg conversation 121 1-1 1:1 one-to-one 1on1 call calls phone zoom event conference workshop coffee lunch dinner breakfast visit interview talk chat coffeechat'.split(
    ' ',
  ),
);

/** Keys that name attendees, besides those of the settings; the usual synonyms of what people write. */
export const PEOPLE_KEYS = [
  'with',
  'attendees',
  'attendee',
  'people',
  'participants',
  'participant',
  'who',
  'guests',
  'present',
  'met with',
];

/**
 * What a note is: its `type` says; else attendees make it a meeting, a company, phone or e-mail a contact; else the
 * folder it lies in says. Everything else is a plain note.
 */
export function readNoteType(path: string, fields: ReadonlyMap<string, FrontValue>, config: Config): NoteType {
  const { properties, folders } = config;
  const written = pickText(fields, ...properties.type, 'type')?.toLowerCase() ?? '';
  const word = /^\[\[(.{1,60})\]\]$/.exec(written)?.[1] ?? written;
  if (CONTACT_WORDS.has(word)) return 'contact';
  if (LIST_WORDS.has(word)) return 'list';
  if (word === 'audit' || word === 'queue') return word;
  if (isMeetingWord(word)) return 'meeting';
  if (pickValue(fields, ...properties.people, ...PEOPLE_KEYS) !== null) return 'meeting';
  if (word !== '') return 'plain';
  if (pickValue(fields, ...properties.phone, ...properties.email, ...properties.company) !== null) return 'contact';
  if (isIn(path, folders.contacts)) return 'contact';
  if (isIn(path, folders.lists)) return 'list';
  if (isIn(path, [folders.audits])) return 'audit';
  return isIn(path, folders.meetings) ? 'meeting' : 'plain';
}

/** The kind of a meeting that its type tells, as written; null where it only says that it is one. */
export function kindOfType(fields: ReadonlyMap<string, FrontValue>, config: Config): string | null {
  const word = pickText(fields, ...config.properties.type, 'type')?.toLowerCase() ?? '';
  return isMeetingWord(word) && !GENERIC_WORDS.has(word) ? word : null;
}

function isMeetingWord(word: string): boolean {
  return MEETING_WORDS.has(word.replace(/\s/g, ''));
}

function isIn(path: string, folders: readonly string[]): boolean {
  const folded = path.toLowerCase();
  return folders.some((folder) => folder !== '' && folded.startsWith(`${folder.toLowerCase()}/`));
}

/** The file's name without folders, `.md` and a leading `@`. */
export function nameOfPath(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
  return base.replace(/^@/, '').trim();
}
