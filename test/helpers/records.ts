import { type BookInput, buildBook } from '../../src/book/book.ts';
import { findPhone } from '../../src/book/phone.ts';
import { phoneReader } from '../../src/book/read-phone.ts';
import type { NoteRecord, RecordedNote, RecordedPhone } from '../../src/book/record.ts';
import type { Book } from '../../src/book/types.ts';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import type { Cadence } from '../../src/config/durations.ts';
import type { Config } from '../../src/config/types.ts';
import type { Day } from '../../src/dates/day.ts';
import type { Item } from '../../src/extract/types.ts';
import type { ContactFields, MeetingFields } from '../../src/note/types.ts';

/** A Friday. */
export const TODAY: Day = '2026-11-20';

/** A configuration with little in it, so that tests do not hang on the defaults. */
export function config(rest: Partial<Config> = {}): Config {
  return {
    ...DEFAULT_CONFIG,
    me: { name: 'Robin Acre', aliases: ['RA'] },
    handwrittenDays: [],
    cadences: new Map([['client', every(28)]]),
    estimates: new Map([
      ['call', 10],
      ['message', 2],
      ['email', 5],
      ['send', 5],
      ['write', 45],
    ]),
    places: new Map([
      ['pocket', ['phone', 'online']],
      ['bench', ['pen']],
    ]),
    ...rest,
  };
}

type NoteParts = Partial<Omit<RecordedNote, 'people' | 'contact' | 'meeting' | 'entries' | 'mentions'>> & {
  people?: (string | { name: string; shown: string })[];
  entries?: Partial<RecordedNote['entries'][number]>[];
  mentions?: { name: string; line: number; shown?: string; person?: boolean }[];
};

function note(path: string, parts: NoteParts): RecordedNote {
  const { people = [], entries = [], mentions = [], ...rest } = parts;
  return {
    path,
    type: 'plain',
    title: path.replace(/^.*\//, '').replace(/\.md$/, ''),
    day: null,
    dayLine: 1,
    tags: [],
    list: null,
    problems: [],
    signs: [],
    habits: [],
    phones: [],
    sum: null,
    hasWords: true,
    hasAgenda: false,
    heading: null,
    excerpt: '',
    ...rest,
    contact: null,
    meeting: null,
    people: people.map((ref) => (typeof ref === 'string' ? { name: ref, shown: null, line: 2 } : { ...ref, line: 2 })),
    entries: entries.map((entry) => ({
      day: TODAY,
      line: 1,
      endLine: entry.line ?? 1,
      title: '',
      opener: 'heading',
      hasWords: true,
      excerpt: '',
      ...entry,
    })),
    mentions: mentions.map((mention) => ({ shown: null, person: false, ...mention })),
  };
}

/** A cadence of so many days, and twice as many at most. */
export function every(ideal: number): Cadence {
  return { ideal, most: ideal * 2 };
}

/** A contact's keys; a cadence may be given in days. */
type ContactParts = Partial<Omit<ContactFields, 'cadence'>> & { cadence?: number | ContactFields['cadence'] };

/** A contact note `people/NAME.md` (or at another path). */
export function contact(
  name: string,
  { cadence = null, ...fields }: ContactParts = {},
  parts: NoteParts & { path?: string } = {},
  items: Item[] = [],
): NoteRecord {
  const { path = `people/${name}.md`, ...rest } = parts;
  const made = note(path, { title: name, ...rest, type: 'contact', people: [name] });
  const empty = { aliases: [], company: null, role: null, phone: null, phoneLine: null, email: null, relation: null };
  const none = { stage: null, met: null, timeZone: null };
  const own = { cadence: typeof cadence === 'number' ? every(cadence) : cadence };
  const phones = fields.phone == null ? [] : [{ line: fields.phoneLine ?? 1, phone: readPhone(fields.phone) }];
  return { note: { ...made, phones, contact: { name, ...empty, ...none, ...fields, ...own } }, items };
}

/** A meeting note `meetings/DAY TITLE.md`. */
export function meeting(
  day: Day | null,
  people: NoteParts['people'],
  fields: Partial<MeetingFields> = {},
  parts: NoteParts & { path?: string } = {},
  items: Item[] = [],
): NoteRecord {
  const { path = `meetings/${day ?? 'undated'} ${parts.title ?? 'talk'}.md`, ...rest } = parts;
  const made = note(path, { ...rest, type: 'meeting', day, people: people ?? [] });
  const empty = {
    kind: null,
    event: null,
    place: null,
    minutes: null,
    value: null,
    stage: null,
    outcome: null,
    money: null,
  };
  return { note: { ...made, meeting: { ...empty, ...fields } }, items };
}

/** Any other note. */
export function plain(path: string, parts: NoteParts = {}, items: Item[] = []): NoteRecord {
  return { note: note(path, parts), items };
}

/** A list note `lists/NAME.md`; its items stand on the lines from 3 on. */
export function list(name: string, items: Partial<Item>[], parts: NoteParts = {}): NoteRecord {
  const path = `lists/${name}.md`;
  const entries = items.map((rest, index) =>
    item(rest.action ?? `bullet ${index}`, { path, line: index + 3, list: name, explicit: true, ...rest }),
  );
  return { note: note(path, { phones: phonesIn(entries), ...parts, type: 'list', list: name }), items: entries };
}

const readPhone = phoneReader(null);

function phonesIn(lines: readonly { line: number; text: string }[]): RecordedPhone[] {
  return lines.flatMap(({ line, text }) => {
    const written = findPhone(text);
    return written === null ? [] : [{ line, phone: readPhone(written) }];
  });
}

/** An item, by default an open promise without a day; the id is made of its path, line and action. */
export function item(action: string, rest: Partial<Item> = {}): Item {
  const { path = 'note.md', line = 5 } = rest;
  return {
    id: idOf(`${path}:${line}:${action}`),
    path,
    line,
    column: 1,
    kind: 'promise',
    owner: 'me',
    to: [],
    due: null,
    start: null,
    duePhrase: null,
    status: 'open',
    channel: 'other',
    explicit: false,
    action,
    text: action,
    rule: 'test',
    said: null,
    scheduled: null,
    closed: null,
    priority: null,
    minutes: null,
    repeat: null,
    list: null,
    end: { line, column: 1 },
    ownLine: false,
    ...rest,
  };
}

/** The book of these records. */
export function bookOf(records: readonly NoteRecord[], rest: Partial<BookInput> = {}): Book {
  return buildBook({ records, config: config(), today: TODAY, ...rest });
}

/** Eight letters that are the same for the same text. */
function idOf(text: string): string {
  let hash = 0;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36).padStart(8, 'a').slice(-8);
}
