import { expect, it } from 'vitest';
import { FRONT, itemsOf, meeting } from './understood.ts';

/* One item for each action: several in one sentence, each with its own owner, day and place. */

/** `column kind owner day: action` of each item in a line of a note with two people. */
function read(line: string): string[] {
  return itemsOf(meeting(`${line}\n`, ['Ana Lopes', 'Ben Okri'])).map(
    ({ column, kind, owner, due, action }) => `${column} ${kind} ${owner} ${due ?? '-'}: ${action}`,
  );
}

it.each<[string, string[]]>([
  [
    "I'll send Ana the deck and introduce her to our printer.",
    ['1 promise me -: send Ana the deck', '28 promise me -: introduce her to our printer'],
  ],
  [
    "I'll email Ben the plan on Monday, and Ana will send me hers on Tuesday.",
    ['1 promise me 2026-11-23: email Ben the plan', '40 awaiting Ana Lopes 2026-11-24: send me hers'],
  ],
  [
    "Ana's thinking about the next workshop, so I'll send her the dates by Friday.",
    [
      "1 opportunity Ana Lopes -: Ana's thinking about the next workshop",
      '44 promise me 2026-11-27: send her the dates',
    ],
  ],
  [
    "Told Ben I'd send the book; he'll return the samples by the 4th.",
    ['1 promise me -: send the book', '29 awaiting Ben Okri 2026-12-04: return the samples'],
  ],
])('%s', (line, items) => {
  expect(read(line)).toEqual(items);
});

it('one compound act is one item, and so is a checkbox', () => {
  expect(read("I'll look the number up and let Ana know.")).toHaveLength(1);
  expect(read('- [ ] send Ana the deck and ring Ben by Friday')).toHaveLength(1);
});

it('items of one sentence share its text and its end, and differ in id and place', () => {
  const [first, second] = itemsOf(meeting("I'll send Ana the deck and introduce her to our printer. It rained.\n"));
  expect(second?.text).toBe(first?.text);
  expect(second?.end).toEqual(first?.end);
  expect(second?.id).not.toBe(first?.id);
  expect([first?.line, second?.line]).toEqual([FRONT + 1, FRONT + 1]);
});
