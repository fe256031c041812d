import { describe, expect, it } from 'vitest';
import { scanned } from '../helpers/scanned.ts';
import { itemsOf, meeting } from './understood.ts';

/*
 * Work on one line grows no faster than the line. Two measures, as each sees what the other does not: the characters
 * that patterns pass over, which are counted and the same on every machine, and processor time, in which a pattern
 * that goes back over the same characters shows.
 */

const PIECES: [string, string][] = [
  ['one promise after the other', "I'll "],
  ['clauses', 'I will send; '],
  ['sentences', "I'll send Ana the deck by Friday. "],
  ['brackets that open', '[('],
  ['brackets round words', 'send (her ['],
  ['digits', '1234567890'],
  ['days', '12/11 '],
  ['days in words', 'the first Monday of the week after '],
  ['by', 'by '],
  ['commas', ','],
  ['a list of acts', 'ring Bo, '],
  ['and', 'and '],
  ['emoji', '👩‍👧🎉'],
  ['one long word', 'a'],
  ['hyphens', 'a-'],
  ['slashes', 'and/or/'],
  ['full stops', '.'],
  ['initials', 'A. B. '],
  ['names', 'Ana Lopes '],
  ['labels', 'Ana: '],
  ['quotes that never close', '“I will "send '],
  ['links that never close', '[[Ana '],
  ['mentions', '@ana '],
  ['apostrophes', "a's '"],
  ['white space', 'a\u00a0\u2003\t '],
  ['comments that never close', 'send <!-- '],
  ['emphasis that never closes', '~~a *b _c '],
  ['bad marks', 'due:2026-13-45 📅 '],
  ['conditions', 'if I '],
  ['questions', 'shall I? '],
];

/** A note of one bullet, which has about so many characters. */
function lineOf(piece: string, length: number): string {
  return meeting(`- ${piece.repeat(Math.ceil(length / piece.length))}\n`);
}

describe.each(PIECES)('%s', (_, piece) => {
  it('in a line four times as long, patterns pass over about four times the characters', () => {
    const [short, long] = [5_000, 20_000].map((length) => scanned(() => itemsOf(lineOf(piece, length))));
    // The square would be 16 times as many. Between them, because every item in a sentence shows the whole of it, and a
    // sentence is cut only after a thousand words.
    expect((long ?? 0) / (short ?? 0)).toBeLessThan(8);
  });

  it('takes about eight times as long for 100,000 characters as for 12,500', () => {
    // Eight times the work is linear and 64 times is a square: the bound lies between, three times off either. The
    // least of a few goes counts, since another process can only make a go slower; a step of 20 ms hides the start.
    const ratio = () => (cpuOf(lineOf(piece, 100_000)) + STEP) / (cpuOf(lineOf(piece, 12_500)) + STEP);
    let least = ratio();
    for (let go = 1; go < 4 && least >= 24; go += 1) least = Math.min(least, ratio());
    expect(least).toBeLessThan(24);
  });
});

const STEP = 20;

/** Milliseconds of processor time for understanding a note. */
function cpuOf(text: string): number {
  const begun = process.cpuUsage();
  itemsOf(text);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

describe('a long note', () => {
  it('of many lines is read in proportion to them', () => {
    const body = (lines: number) =>
      meeting("- I'll send Ana the deck by Friday.\n- [ ] ring Bo\n- She asked what we charge.\n".repeat(lines / 3));
    const [short, long] = [600, 2_400].map((lines) => scanned(() => itemsOf(body(lines))));
    expect((long ?? 0) / (short ?? 0)).toBeLessThan(5);
  });
});
