import type { Config } from '../config/types.ts';
import type { Day } from '../dates/day.ts';
import { isNewestFirst, logEntries } from '../edit/log-style.ts';
import { parseNote } from '../note/parse.ts';
import { splitSource } from '../note/source.ts';
import type { Note } from '../note/types.ts';
import type { PlacedLine, Versions } from './types.ts';

/** What is known of the lines of one side, once its note has been parsed; that is done when it is first asked. */
export interface ReadSide {
  /** The day of the log's entry that a line opens, or null. */
  opens(line: PlacedLine): Day | null;
  /** The next line above one that is not blank; empty where there is none. */
  above(line: PlacedLine): string;
  /** Whether nudge reads the line: what stands in code, quotes or comments is nobody's item. */
  isRead(line: PlacedLine): boolean;
  /** The days of the log's entries, in the order of the note. */
  days(): readonly Day[];
}

interface Known {
  lines: readonly string[];
  /** The days of entries by the lines that open them. */
  entries: Map<number, Day>;
  hidden: Set<number>;
}

/** Reads a version of a note when it is first asked for. */
export function readSide(path: string, text: string, config: Config): ReadSide {
  let known: Known | null = null;
  const read = (): Known => {
    if (known !== null) return known;
    const note = parseNote(path, text, config);
    const { lines } = splitSource(text);
    const entries = new Map(logEntries(note, lines).map(({ line, day }) => [line, day]));
    known = { lines, entries, hidden: hiddenLines(note) };
    return known;
  };
  return {
    above: ({ at }) => {
      let index = at - 2;
      while (index > 0 && read().lines[index]?.trim() === '') index -= 1;
      return read().lines[index] ?? '';
    },
    opens: ({ at }) => read().entries.get(at) ?? null,
    isRead: ({ at }) => !read().hidden.has(at),
    days: () => [...read().entries.values()],
  };
}

function hiddenLines({ unread, bodyLine }: Note): Set<number> {
  const hidden = new Set<number>();
  for (let line = 1; line <= bodyLine; line += 1) hidden.add(line);
  for (const { line, endLine } of unread) for (let at = line; at <= endLine; at += 1) hidden.add(at);
  return hidden;
}

/**
 * Whether the log is kept newest first: as the base shows it, else as either side does. Where nothing shows it, oldest first,
 * as nudge begins a log.
 */
export function keptNewestFirst({ base, ours, theirs }: Versions<ReadSide>): boolean {
  const days = base.days();
  if (new Set(days).size > 1) return isNewestFirst(days);
  return isNewestFirst(ours.days()) || isNewestFirst(theirs.days());
}
