import type { Config } from '../config/types.ts';
import type { Problem } from '../problem.ts';
import { type Reading, readBlocks } from './blocks.ts';
import type { Conflict } from './conflicts.ts';
import { dedentLists } from './dedent.ts';
import { placeEntries } from './entries.ts';
import { contactTroubles, readAttendees, readContact, readListName, readMeeting, readTags } from './fields.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type FrontTrouble, type FrontValue, foldFields, pickText } from './front-value.ts';
import { findHidden, type Hidden, hiddenLines } from './hidden.ts';
import { headingDay, type NoteDay, readDateOrder, readNoteDay } from './note-day.ts';
import { nameOfPath, readNoteType } from './note-type.ts';
import { OWN_BEGIN } from './own-markers.ts';
import { splitSource } from './source.ts';
import { readStructure } from './structure.ts';
import type { Structure } from './structure-walk.ts';
import type { ContactFields, Entry, Heading, Note, NoteType, PersonRef } from './types.ts';
import { WRITTEN_BY_NUDGE } from './written-by-nudge.ts';

/**
 * Reads one note. Pure, and never throws: what can't be read is in `problems`, with its line, and the rest is read.
 *
 * @param path vault-relative path with `/`, for the note's name, its folder and the problems
 * @param text the whole file, with its BOM and line ends as they are
 */
export function parseNote(path: string, text: string, config: Config): Note {
  const { lines: written, bom } = splitSource(text);
  const hidden = findHidden(text, written);
  const lines = hidden.lines.size === 0 ? written : written.map((line, i) => (hidden.lines.has(i) ? '' : line));
  const front = readFrontMatter(lines);
  const fields = foldFields(front.fields);
  const type = readNoteType(path, fields, config);
  const contact = type === 'contact' ? readContact(path, fields, config) : null;
  const keys = contact === null ? [] : contactTroubles(fields);
  const people = readPeopleOf(type, contact, front, fields, config);
  const order = readDateOrder(text, fields, config);
  const structure = readStructure(written, seenLines(lines, front.bodyLine));
  if (bom === 1) shiftFirstLine(structure);
  const reading = readBlocks(structure.blocks, namesOf(people));
  const { headings, blocks } = reading;
  const own = readNoteDay(path, fields, order, config);
  const titled = own.day === null ? headingDay(headings, type, order) : null;
  const day = titled ?? own;
  const titleLine = titled?.line ?? titleLineOf(type, own, headings);
  const entries: Entry[] = placeEntries(blocks, { order, noteDay: day.day, titleLine });
  return {
    path,
    type,
    title: pickText(fields, 'title') ?? contact?.name ?? titleOf(headings, entries) ?? nameOfPath(path),
    day: day.day,
    dayLine: day.line,
    dateOrder: order,
    people,
    tags: readTags(fields),
    contact,
    meeting: type === 'meeting' ? readMeeting(fields, config) : null,
    list: type === 'list' ? readListName(path, fields) : null,
    entries,
    blocks,
    unread: [...structure.unread, ...hiddenLines(hidden, written)].sort((a, b) => a.line - b.line),
    headings,
    bodyLine: front.bodyLine,
    keyLines: keyLinesOf(front),
    lineCount: written.length,
    problems: [
      ...problemsOf(path, { front, keys, hidden, structure, reading, own }),
      ...notNudges(path, type, written),
    ],
  };
}

/** The lines as the Markdown parser is to see them: the front-matter empty, so that line numbers stay. */
function seenLines(lines: readonly string[], bodyLine: number): string[] {
  const odd = lines.some((line) => /[\r\0]/.test(line));
  // The parser would take a lone CR for a line end and change NUL: neither may move anything.
  const clean = lines.map((line, i) => (i < bodyLine ? '' : odd ? line.replace(/[\r\0]/g, ' ') : line));
  return dedentLists(clean);
}

/** A byte order mark is the first column of line 1. */
function shiftFirstLine(structure: Structure): void {
  const first = structure.blocks.find(({ line }) => line === 1);
  if (first !== undefined) first.starts = first.starts.map((start, i) => (i === 0 ? start + 1 : start));
}

function readPeopleOf(
  type: NoteType,
  contact: ContactFields | null,
  front: FrontMatter,
  fields: ReadonlyMap<string, FrontValue>,
  config: Config,
): PersonRef[] {
  if (contact === null) return type === 'list' || WRITTEN_BY_NUDGE.has(type) ? [] : readAttendees(fields, config);
  const key = [...front.fields].find(([, value]) => value.kind === 'text' && value.text.trim() === contact.name);
  return [{ name: contact.name, shown: null, line: key?.[1].line ?? 1 }];
}

function namesOf(people: readonly PersonRef[]): Set<string> {
  return new Set(people.map(({ name }) => name.toLowerCase()));
}

/** The line of the note's title where its day is known from elsewhere, else 0: a date in it opens no entry. */
function titleLineOf(type: NoteType, { day }: NoteDay, headings: readonly Heading[]): number {
  const first = headings[0];
  return first !== undefined && day !== null && first.level === 1 && type !== 'contact' ? first.line : 0;
}

/** The first heading, unless it opens an entry of a log. */
function titleOf(headings: readonly Heading[], entries: readonly Entry[]): string | null {
  const first = headings.find(({ text }) => text !== '');
  return first === undefined || entries.some(({ line }) => line === first.line) ? null : first.text;
}

function keyLinesOf(front: FrontMatter): Record<string, number> {
  const lines: Record<string, number> = Object.create(null);
  for (const [key, value] of front.fields) lines[key] = value.line;
  return lines;
}

interface Findings {
  front: FrontMatter;
  keys: FrontTrouble[];
  hidden: Hidden;
  structure: Structure;
  reading: Reading;
  own: NoteDay;
}

const HALF_READ = {
  fence: 'A code fence opens here and is never closed; everything below it was taken for code.',
  comment: 'A comment opens here and is never closed; everything below it was taken for a comment.',
  depth: 'Lists and quotes are nested so deep here that what lies deeper was not read.',
  long: 'A paragraph of more than 100,000 characters begins here; it was left out.',
  much: 'So much is written above this line that what follows was not read: 4,000,000 characters of one note are.',
} as const;
const MAX_BAD_MARKS = 50;

function problemsOf(path: string, { front, keys, hidden, structure, reading, own }: Findings): Problem[] {
  const problems: Problem[] = front.troubles.map((trouble) => ({ path, code: 'front-matter', ...trouble }));
  for (const each of keys) problems.push({ path, code: 'bad-value', ...each });
  if (own.trouble !== null) problems.push({ path, code: 'bad-date', ...own.trouble });
  for (const conflict of hidden.conflicts) problems.push(conflictProblem(path, conflict));
  for (const { line, what } of structure.half.slice(0, MAX_BAD_MARKS)) {
    problems.push({ path, line, code: 'half-read', severity: 'warning', message: HALF_READ[what] });
  }
  for (const { line, said } of reading.bad.slice(0, MAX_BAD_MARKS)) {
    const message = `A mark should give a day that exists, such as 2026-11-20, but says "${said.slice(0, 40)}"; it was left out.`;
    problems.push({ path, line, code: 'bad-mark', severity: 'warning', message });
  }
  return problems;
}

/** A note of somebody's that is taken for one of nudge's: by its type, or since it lies in their folder. */
function notNudges(path: string, type: NoteType, lines: readonly string[]): Problem[] {
  if (!WRITTEN_BY_NUDGE.has(type) || lines.includes(OWN_BEGIN)) return [];
  const message = `This is taken for ${type === 'audit' ? 'an audit' : 'a queue'} that nudge wrote, in which nothing is read, but it has no block of nudge's.`;
  const hint = 'If it is a note of yours, give it another type: such as "type: note" between lines of --- at its top.';
  return [{ path, line: 1, code: 'half-read', severity: 'warning', message, hint }];
}

/** The first side is one's own, and of both sides most lines are the same: what is read of one side counts once. */
function conflictProblem(path: string, { from, to }: Conflict): Problem {
  const read = to === null ? 'is never closed; all of it was read' : `goes to line ${to + 1}; its first side was read`;
  return {
    path,
    line: from + 1,
    code: 'conflict',
    severity: 'error',
    message: `A merge conflict opens here and ${read}. Nothing is written to this note until it is settled.`,
    hint: 'Keep what is right of both sides, and remove the lines of <<<<<<<, ======= and >>>>>>>.',
  };
}
