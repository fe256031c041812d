import { type Line, notTold } from './text-lines.ts';
import type { Neighbours } from './types.ts';

/** How many lines on each side of a line tell it from others. */
const REACH = 3;

/** A line as it was read. */
export interface ReadLine {
  /** 1-based. */
  number: number;
  expected: string;
  near?: Neighbours;
}

/** What tells the line with a number from others of its text that read the same. */
export function neighboursOf(lines: readonly string[], number: number): Neighbours {
  const text = lines[number - 1];
  const here = around(lines, number);
  let [nth, of, alike] = [0, 0, 0];
  for (const [index, line] of lines.entries()) {
    if (line !== text) continue;
    of += 1;
    if (index < number) nth += 1;
    if (isAround(around(lines, index + 1), here)) alike += 1;
  }
  return { ...here, nth, of, alone: alike === 1 };
}

/**
 * The 1-based number of the line that is meant, or why it can't be told. It is the only line that reads as expected; of
 * several, or where there were several, the one among the same neighbours, if no other was; else the one among them in the
 * same place of their row, if there are as many as there were. A wrong line is worse than none.
 */
export function findLine(lines: readonly Line[], { number, expected, near }: ReadLine): number | string {
  const same: number[] = [];
  for (const [index, line] of lines.entries()) if (line.text === expected) same.push(index + 1);
  const [only] = same;
  if (only !== undefined && same.length === 1 && (near?.of ?? 1) === 1) return only;
  const found = near === undefined ? same.find((each) => each === number) : amongAlike(lines, same, near);
  return found ?? notTold(lines, number, expected, same.length);
}

function amongAlike(lines: readonly Line[], same: readonly number[], near: Neighbours): number | undefined {
  const texts = lines.map(({ text }) => text);
  const among = same.filter((number) => isAround(around(texts, number), near));
  if (among.length === 1 && near.alone) return among[0];
  const nth = same.length === near.of ? same[near.nth - 1] : undefined;
  return among.find((number) => number === nth);
}

type Around = Pick<Neighbours, 'above' | 'below'>;

function around(lines: readonly string[], number: number): Around {
  return {
    above: lines.slice(Math.max(0, number - 1 - REACH), number - 1).reverse(),
    below: lines.slice(number, number + REACH),
  };
}

/** Whether a line stands among the same neighbours. */
function isAround(now: Around, was: Around): boolean {
  return isSame(now.above, was.above) && isSame(now.below, was.below);
}

function isSame(now: readonly string[], was: readonly string[]): boolean {
  return now.length === was.length && now.every((text, index) => text === was[index]);
}
