import type { Day } from '../dates/day.ts';
import { findWrittenDay } from '../dates/written.ts';
import type { Entry, Note } from '../note/types.ts';
import { writtenLike } from './written-like.ts';

/** How a contact note keeps its log: read from the entries that are there. */
export interface LogStyle {
  opener: Entry['opener'];
  /** What stands before the date: `- `, `## `, `  * **`. */
  before: string;
  /** What parts the date from the words: `: `, ` – `, `** `; empty where a heading has no words beside it. */
  after: string;
  /** The date of the newest entry as it is written. */
  date: string;
  /** Newest entries at the top. */
  newestFirst: boolean;
  /** A blank line between the entries. */
  loose: boolean;
  /** What stands under an opening line of its own, with the blank lines before it: a bullet, or plain text. */
  under: { blank: boolean; bullet: string } | null;
}

/** What a log looks like where there is none to go by. */
export const PLAIN_LOG: LogStyle = {
  opener: 'bullet',
  before: '- ',
  after: ': ',
  date: '',
  newestFirst: false,
  loose: false,
  under: null,
};

/** The entries that make the log: those inside of another, and of a rarer form than the rest, are no part of it. */
export function logEntries(note: Pick<Note, 'entries'>, lines: readonly string[]): Entry[] {
  const outer: Entry[] = [];
  for (const entry of note.entries) {
    const last = outer.at(-1);
    if (last === undefined || entry.line > last.endLine) outer.push(entry);
  }
  const formOf = (entry: Entry): string => entry.opener + (/^\s*/.exec(lines[entry.line - 1] ?? '')?.[0] ?? '');
  const counts = new Map<string, number>();
  for (const entry of outer) counts.set(formOf(entry), (counts.get(formOf(entry)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const usual = [...counts].find(([, count]) => count === most)?.[0];
  return outer.filter((entry) => formOf(entry) === usual);
}

/** Reads the style of a log from its entries; {@link PLAIN_LOG} where there are none. */
export function logStyle(note: Note, lines: readonly string[]): LogStyle {
  const entries = logEntries(note, lines);
  const newest = entries.reduce<Entry | null>((best, entry) => (best && best.day >= entry.day ? best : entry), null);
  if (newest === null) return PLAIN_LOG;
  const line = lines[newest.line - 1] ?? '';
  const found = findWrittenDay(line, { order: note.dateOrder, reference: newest.day });
  if (found === null) return PLAIN_LOG;
  const rest = line.slice(found.index + found.length);
  const after = AFTER.exec(rest)?.[0] ?? '';
  const bare = rest.slice(after.length).trim() === '';
  return {
    opener: newest.opener,
    before: leadOf(newest.opener, line.slice(0, found.index), note, newest),
    after,
    date: found.text,
    newestFirst: isNewestFirst(entries.map(({ day }) => day)),
    loose: entries.slice(1).every((entry) => (lines[entry.line - 2] ?? '').trim() === '') && entries.length > 1,
    under: bare || newest.opener === 'heading' ? underOf(lines, newest) : null,
  };
}

/** The opening line of an entry on a day, up to where its words begin. */
export function opened(style: LogStyle, day: Day, order: 'dmy' | 'mdy'): string {
  return style.before + (style.date === '' ? day : writtenLike(style.date, day, order)) + style.after;
}

/** A weekday in brackets goes: it would have to be another. Then what closes the date, and what parts it from words. */
const AFTER = /^(?:\]\]|\))?(?:\*\*|__)?[ \t]{0,4}(?:[:;|.,–—-]{1,2})?(?:\*\*|__)?[ \t]{0,4}/;

function leadOf(opener: Entry['opener'], before: string, note: Note, { line }: Entry): string {
  if (opener !== 'heading') return before;
  const level = note.headings.find((heading) => heading.line === line)?.level ?? 2;
  // Words before the date ("Call, 11 November") are that entry's own.
  const plain = /^#{1,6}\s{1,4}(?:\[\[)?$/.test(before);
  return plain ? before : `${'#'.repeat(level)} `;
}

/** Newest first where more days fall than rise from one entry to the next. */
export function isNewestFirst(days: readonly Day[]): boolean {
  let balance = 0;
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    if (next !== undefined && next !== day) balance += next < day ? 1 : -1;
  }
  return balance > 0;
}

function underOf(lines: readonly string[], entry: Entry): LogStyle['under'] {
  const first = lines[entry.line] ?? '';
  const blank = first.trim() === '';
  const body = blank ? (lines[entry.line + 1] ?? '') : first;
  const within = entry.line + (blank ? 2 : 1) <= entry.endLine;
  const bullet = within ? /^\s*[-*+] /.exec(body)?.[0] : undefined;
  if (entry.opener !== 'bullet') return { blank: within ? blank : true, bullet: bullet ?? '' };
  const indent = /^\s*/.exec(lines[entry.line - 1] ?? '')?.[0] ?? '';
  return { blank: false, bullet: bullet ?? `${indent}  - ` };
}
