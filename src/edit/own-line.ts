import { createHash } from 'node:crypto';
import { parseDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { partsOfLine } from './line-parts.ts';

/** What ties a line that nudge wrote to its item: `id` until a tick in its box has been carried to the note, then `done`. */
const TIE = /<!-- nudge:(id|done) ([^\s<>]{1,400}) -->/;
/** Closing dates that Obsidian Tasks adds behind everything when a box is ticked, in either of its forms. */
const CLOSING_DATES = /(?:[ \t]{1,4}(?:[✅❌]\ufe0f? ?|[[(](?:completion|cancelled):: ?)\d{4}-\d\d-\d\d[\])]?){1,4}$/u;
/** Base 36, enough letters for 31 bits: a line written by hand is taken for nudge's own once in ten million. */
const SUM = { bits: 2 ** 31, letters: 6 };

/** A tick, or any other sign, in the box of a line that is tied to an item. */
export interface Tick {
  id: string;
  /** What stands in the box: `x`, `X`, `-`, `/`… */
  sign: string;
  /** The day that stands beside it, where the app that ticked it wrote one. */
  day: Day | null;
  /** The line's words, without box and tie. */
  words: string;
}

/** The comment that ties a line to an item: no reader sees it, and whatever the id holds, it ends no comment. */
export function tieOf(id: string): string {
  return `<!-- nudge:id ${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))} -->`;
}

/** The id that a line is tied to; null for a line without a tie. */
export function tiedTo(line: string): string | null {
  const written = TIE.exec(line)?.[2];
  if (written === undefined) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

/** The sign in a tied line's box that has not been carried to its item yet; null where there is none. */
export function tickOf(line: string): Tick | null {
  const id = TIE.exec(line)?.[1] === 'id' ? tiedTo(line) : null;
  if (id === null) return null;
  const { box, marks } = partsOfLine(line);
  if (box === null || box.sign.trim() === '') return null;
  const closed = marks.find(({ field }) => field === (box.sign === '-' ? 'dropped' : 'done'));
  return { id, sign: box.sign, day: parseDay(closed?.value ?? ''), words: wordsOf(line) };
}

/** The line once its tick has been carried: still ticked, and not carried again. */
export function asCarried(line: string): string {
  return line.replace('<!-- nudge:id ', '<!-- nudge:done ');
}

/** A line with another sign in its box; as it was where it has none. */
export function withSign(line: string, sign: string): string {
  const { box } = partsOfLine(line);
  return box === null ? line : `${line.slice(0, box.from)}[${sign}]${line.slice(box.to)}`;
}

/** A line's words as a bullet that is tied to nothing; a box that was ticked stays, an open one would ask to be. */
export function untied(line: string): string {
  const sign = partsOfLine(line).box?.sign.trim() ?? '';
  return sign === '' ? `- ${wordsOf(line)}` : `- [${sign}] ${wordsOf(line)}`;
}

/** A short sum of a line, the same whatever stands in its box and whether its tick was carried. */
export function sumOf(line: string): string {
  const plain = line.trimEnd().replace(CLOSING_DATES, '').replace('<!-- nudge:done ', '<!-- nudge:id ');
  const bytes = createHash('sha256')
    .update(tiedTo(plain) === null ? plain : withSign(plain, ' '))
    .digest();
  return (bytes.readUInt32BE(0) % SUM.bits).toString(36).padStart(SUM.letters, '0');
}

function wordsOf(line: string): string {
  const plain = line.replace(TIE, '').replace(CLOSING_DATES, '');
  const words = plain.slice(partsOfLine(plain).from).replace(/^#{1,6} /, '');
  return words.replace(/\s{1,400}/g, ' ').trim();
}
