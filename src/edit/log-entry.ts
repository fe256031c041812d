import type { Config } from '../config/types.ts';
import type { Day } from '../dates/day.ts';
import { parseNote } from '../note/parse.ts';
import { splitSource } from '../note/source.ts';
import type { Entry, Note } from '../note/types.ts';
import { upperFirst } from '../words.ts';
import { applyEdits } from './apply.ts';
import { neighboursOf } from './find-line.ts';
import { type LogStyle, logEntries, logStyle, opened, PLAIN_LOG } from './log-style.ts';
import type { InnerEdit } from './types.ts';

/** What is to be written in a log. */
export interface NewEntry {
  day: Day;
  /** What it was and how long, such as "call, 15 minutes"; empty where that isn't told. */
  lead: string;
  /** What was said; may have several lines. */
  words: string;
}

/** An entry's edit, and the line of the note on which it will stand. */
export interface LogEdit {
  edit: InnerEdit;
  line: number;
  endLine: number;
}

const LOG_HEADING = /^(?:log|contact log|notes?|history|conversations?|interactions?|journal|timeline)$/i;
const RULE = /^\s{0,3}(?:(?:-[ \t]?){3,20}|(?:\*[ \t]?){3,20}|(?:_[ \t]?){3,20})$/;

/**
 * The edit that writes an entry in a contact note's log: in the order in which the log is kept, opened as its other
 * entries are, its date written as theirs. Without a log, a dated bullet under a heading such as "Log", else at the end.
 * What would not be read back as an entry of that day is written plainly instead.
 */
export function logEdit(path: string, text: string, entry: NewEntry, config: Config): LogEdit {
  const note = parseNote(path, text, config);
  const { lines } = splitSource(text);
  const style = logStyle(note, lines);
  const plainer = { ...style, date: '' };
  const plainest = { ...PLAIN_LOG, newestFirst: style.newestFirst };
  for (const attempt of [style, plainer]) {
    const made = placeEntry(note, lines, entry, attempt);
    if (isReadBack(path, text, made, entry.day, config)) return made;
  }
  return placeEntry({ ...note, entries: [] }, lines, entry, plainest);
}

function isReadBack(path: string, text: string, { edit, line }: LogEdit, day: Day, config: Config): boolean {
  const applied = applyEdits(text, [edit]);
  if ('refused' in applied) return false;
  const { entries } = parseNote(path, applied.text, config);
  return entries.some((found) => found.line === line && found.day === day);
}

function placeEntry(note: Note, lines: readonly string[], entry: NewEntry, style: LogStyle): LogEdit {
  const body = bodyOf(note, entry, style);
  const { after, blankBefore, blankAfter } = placeFor(note, lines, entry.day, style);
  const before = blankBefore ? [''] : [];
  const edit: InnerEdit = {
    op: 'insert',
    path: note.path,
    after,
    expected: after === 0 ? '' : (lines[after - 1] ?? ''),
    near: neighboursOf(lines, after),
    lines: [...before, ...body, ...(blankAfter ? [''] : [])],
  };
  const line = after + before.length + 1;
  return { edit, line, endLine: line + body.length - 1 };
}

/** The entry's lines. */
function bodyOf({ dateOrder }: Note, { day, lead, words }: NewEntry, style: LogStyle): string[] {
  const opening = opened(style, day, dateOrder);
  const said = words.split(/\r?\n/).map((line) => line.trimEnd());
  if (style.under === null) {
    const [first = '', ...rest] = joined(lead, said);
    const indent = ' '.repeat((/^\s*(?:[-*+] )?/.exec(style.before)?.[0] ?? '').length);
    return [`${opening}${first}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : indent + line))];
  }
  const { blank, bullet } = style.under;
  // A conversation's kind is read from the opening line.
  const sign = opening.trimEnd() === opening ? ' ' : '';
  const heading = lead === '' ? opening.trimEnd() : `${opening}${sign}${upperFirst(lead)}`;
  const indent = ' '.repeat(bullet.length);
  const under = said.map((line, index) => (index === 0 ? bullet + line : line === '' ? '' : indent + line));
  return [heading, ...(blank && words !== '' ? [''] : []), ...(words === '' ? [] : under)];
}

function joined(lead: string, said: readonly string[]): string[] {
  const [first = '', ...rest] = said;
  if (lead === '') return [...said];
  return first === '' ? [lead, ...rest] : [`${lead}. ${first}`, ...rest];
}

interface Place {
  /** The line after which the entry goes. */
  after: number;
  blankBefore: boolean;
  blankAfter: boolean;
}

function placeFor(note: Note, lines: readonly string[], day: Day, style: LogStyle): Place {
  const entries = logEntries(note, lines);
  const apart = style.opener !== 'bullet' || style.loose;
  const older = style.newestFirst
    ? entries.find((entry) => entry.day <= day)
    : entries.findLast((entry) => entry.day <= day);
  if (older !== undefined && !style.newestFirst) return below(lines, endOf(note, lines, older), apart);
  if (older !== undefined) return above(lines, older.line, apart);
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return placeWithoutLog(note, lines);
  return style.newestFirst ? below(lines, endOf(note, lines, last), apart) : above(lines, first.line, apart);
}

function below(lines: readonly string[], after: number, apart: boolean): Place {
  const next = lines[after];
  return { after, blankBefore: apart, blankAfter: apart && next !== undefined && next.trim() !== '' };
}

function above(lines: readonly string[], line: number, apart: boolean): Place {
  const over = lines[line - 2];
  return { after: line - 1, blankBefore: apart && over !== undefined && over.trim() !== '', blankAfter: apart };
}

/** Where a first entry goes: at the end of a section called "Log" or the like, else at the end of the note. */
function placeWithoutLog(note: Note, lines: readonly string[]): Place {
  const heading = note.headings.findLast(({ text }) => LOG_HEADING.test(text.trim()));
  const next = note.headings.find(({ line, level }) => heading && line > heading.line && level <= heading.level);
  const after = lastWritten(lines, next === undefined ? lines.length : next.line - 1, heading?.line ?? 0);
  const isBullet = /^\s*[-*+] /.test(lines[after - 1] ?? '');
  const following = lines[after];
  return {
    after,
    blankBefore: after > 0 && !isBullet,
    blankAfter: following !== undefined && following.trim() !== '',
  };
}

/** The last line of an entry, with code, quotes and other unread lines that belong to it. */
function endOf(note: Note, lines: readonly string[], entry: Entry): number {
  const next = note.blocks.find(({ line }) => line > entry.endLine)?.line ?? lines.length + 1;
  if (entry.opener !== 'bullet') return lastWritten(lines, next - 1, entry.endLine);
  const indent = /^\s*/.exec(lines[entry.line - 1] ?? '')?.[0].length ?? 0;
  let end = entry.endLine;
  for (let line = end + 1; line < next; line += 1) {
    const text = lines[line - 1] ?? '';
    if (text.trim() === '') continue;
    if ((/^\s*/.exec(text)?.[0].length ?? 0) <= indent) break;
    end = line;
  }
  return end;
}

/** The last line up to `to` that is neither blank nor a rule between sections; at least `from`. */
function lastWritten(lines: readonly string[], to: number, from: number): number {
  let line = to;
  while (line > from && ((lines[line - 1] ?? '').trim() === '' || isRule(lines, line, from))) line -= 1;
  return line;
}

/** A line of dashes; not the one that closes the front-matter. */
function isRule(lines: readonly string[], line: number, from: number): boolean {
  return from > 0 && line > 1 && RULE.test(lines[line - 1] ?? '');
}
