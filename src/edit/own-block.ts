import { OWN_BEGIN as BEGIN, OWN_END as END } from '../note/own-markers.ts';
import { keepLines } from './kept-lines.ts';
import { sumOf, type Tick, tickOf } from './own-line.ts';

/*
 * A note that nudge writes again and again has one block of nudge's own between two markers. All around it is the
 * user's, to the byte. The closing marker holds a sum of each line that nudge wrote, so that a line which somebody wrote
 * or changed within the block is known, and kept.
 */

const END_LINE = /^<!-- nudge:end([0-9a-z ]*) -->/;
/** Where lines go whose place in the block is gone. */
const KEPT = '## Kept by nudge: what you wrote beside lines that are gone';

/** What is said of a note that is not nudge's to write. */
export const EXPECTED = `${BEGIN} and ${END} … --> once each, on lines of their own`;

/** A note taken apart at the markers. */
export interface OwnParts {
  before: string;
  /** What stands in the block, nudge's and the user's. */
  lines: string[];
  /** Those of the lines that nudge wrote. */
  sums: ReadonlySet<string>;
  after: string;
  eol: string;
  /** The 1-based line of the file on which the block's first line stands. */
  firstLine: number;
}

/** A block with its markers, of the text that stands in it. Ends with a line end. */
export function ownBlock(body: string): string {
  return joinParts({ before: '', lines: body.trim().split('\n'), sums: sumsOf(body), after: '\n', eol: '\n' });
}

/**
 * The note with a new text in its block, in its own line ends. A line that somebody wrote or changed in the block stays
 * below the line it stands below, or where that is gone goes under a heading after the block; a tick that was not
 * carried stays ticked. Null where the note has no such block.
 */
export function renewOwnBlock(note: string, body: string): string | null {
  const parts = partsOf(note);
  if (parts === null) return null;
  const { before, lines, sums, after, eol } = parts;
  const { block, homeless } = keepLines(lines, sums, body.trim().split('\n'));
  return joinParts({ before, lines: block, sums: sumsOf(body), after: withHomeless(after, homeless, eol), eol });
}

/** Every tick in the block that is still to be carried, with the line of the file. Empty where there is no block. */
export function ticksIn(note: string): (Tick & { line: number; text: string })[] {
  const parts = partsOf(note);
  return (parts?.lines ?? []).flatMap((text, index) => {
    const tick = tickOf(text);
    return tick === null ? [] : [{ ...tick, line: (parts?.firstLine ?? 1) + index, text }];
  });
}

/** Puts a note together that was taken apart. */
function joinParts({ before, lines, sums, after, eol }: Omit<OwnParts, 'firstLine'>): string {
  return `${before}${[BEGIN, ...lines, `${[END, ...sums].join(' ')} -->`].join(eol)}${after}`;
}

/** How many blocks a note has, going by the markers: of more than one, as after a merge, none is nudge's to write. */
export function countBlocks(note: string): number {
  return Math.max(note.split(BEGIN).length, note.split(END).length) - 1;
}

function sumsOf(body: string): Set<string> {
  const written = body
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  return new Set(written.map(sumOf));
}

/** Takes a note apart at the markers; null where it has no such block. */
export function partsOf(note: string): OwnParts | null {
  const from = note.indexOf(BEGIN);
  const to = note.indexOf(END);
  const once = from === note.lastIndexOf(BEGIN) && to === note.lastIndexOf(END);
  if (from === -1 || to < from || !once || !startsLine(note, from) || !startsLine(note, to)) return null;
  const start = /^(\r?\n)/.exec(note.slice(from + BEGIN.length));
  const end = END_LINE.exec(note.slice(to));
  if (start === null || end === null) return null;
  const inner = note.slice(from + BEGIN.length + start[0].length, to);
  return {
    before: note.slice(0, from),
    lines: inner.split(/\r?\n/).slice(0, -1),
    sums: new Set((end[1] ?? '').split(' ').filter((sum) => sum !== '')),
    after: note.slice(to + end[0].length),
    eol: start[0],
    firstLine: note.slice(0, from).split('\n').length + 1,
  };
}

function startsLine(note: string, at: number): boolean {
  return at === 0 || note[at - 1] === '\n' || (at === 1 && note.startsWith('\ufeff'));
}

/** What stands after the block, with more lines under the heading for them, which is made where it is not there yet. */
export function withHomeless(after: string, homeless: readonly string[], eol: string): string {
  if (homeless.length === 0) return after;
  const heading = `${eol}${eol}${KEPT}${eol}${eol}`;
  const added = homeless.join(eol);
  if (after.startsWith(heading)) return `${heading}${added}${eol}${after.slice(heading.length)}`;
  const spaced = after.trim() === '' || after.startsWith(eol + eol);
  return `${heading}${added}${spaced ? after || eol : eol + after}`;
}
