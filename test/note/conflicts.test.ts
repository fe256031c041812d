import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findConflicts } from '../../src/note/conflicts.ts';

function found(text: string): [number, number | null, number | null][] {
  return findConflicts(text.split('\n')).map(({ from, middle, to }) => [from, middle, to]);
}

it.each([
  ['two sides', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x', [[0, 2, 4]]],
  ['with the base (diff3)', 'x\n<<<<<<< HEAD\na\n||||||| 1a2b3c\no\n=======\nb\n>>>>>>> x', [[1, 3, 7]]],
  ['never closed', '<<<<<<< HEAD\na\n=======\nb', [[0, 2, null]]],
  [
    'one after another',
    '<<<<<<< a\n=======\n>>>>>>> b\n<<<<<<< a\n=======\n>>>>>>> b',
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  ],
  [
    'one begun before another',
    '<<<<<<< a\n<<<<<<< a\n=======\n>>>>>>> b',
    [
      [0, null, null],
      [1, 2, 3],
    ],
  ],
  ['a fence of code opened inside a side', '<<<<<<< a\n```\n=======\n>>>>>>> b\n```', [[0, 2, 3]]],
  ['after a block of code', '```\nx\n```\n<<<<<<< a\n=======\n>>>>>>> b', [[3, 4, 5]]],
] as const)('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  ['in a block of code', '```\n<<<<<<< a\n=======\n>>>>>>> b\n```'],
  ['in a block of code with tildes, in a list', '- x\n  ~~~ diff\n<<<<<<< a\n=======\n>>>>>>> b\n  ~~~'],
  ['not at the beginning of a line', ' <<<<<<< a\n =======\n >>>>>>> b'],
  ['of another length', '<<<<<<<< a\n========\n>>>>>>>> b'],
  ['a heading and a quote', 'Title\n=======\n>>>>>>> deep'],
])('none: %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

it('takes each line into one conflict at most, and in order', () => {
  const line = fc.constantFrom('<<<<<<< a', '||||||| o', '=======', '>>>>>>> b', '```', 'word', '');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      let last = -1;
      for (const { from, middle, to } of findConflicts(lines)) {
        expect(from).toBeGreaterThan(last);
        expect(middle ?? from + 1).toBeGreaterThan(from);
        if (to !== null) expect(to).toBeGreaterThan(middle ?? Number.POSITIVE_INFINITY);
        last = to ?? middle ?? from;
      }
    }),
  );
});
