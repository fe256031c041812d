import { expect, it } from 'vitest';
import { lostWords } from '../../src/merge/lost-words.ts';
import type { PlacedLine } from '../../src/merge/types.ts';

const lines = (text: string): PlacedLine[] =>
  text.split('\n').map((each, at) => ({ text: each, end: '\n', at: at + 1 }));
const never = (): boolean => false;

it.each([
  ['a word that one side added', 'a', 'a b', 'a', 'a', ['b']],
  ['a word that neither side took away', 'a b', 'a b c', 'a b', 'a c', ['b']],
  ['one of two places of a word', 'a\na', 'a\na', 'a\na\nb', 'a\nb', ['a']],
  ['nothing where one side took the word away', 'a b', 'a', 'a b', 'a', []],
  ['nothing where both added the same', 'a', 'a b', 'a b', 'a b', []],
  [
    'nothing of marks: one day of two is enough',
    'a',
    'a ✅ 2026-11-19',
    'a [completion:: 2026-11-20]',
    'a ✅ 2026-11-19',
    [],
  ],
])('finds %s', (_, base, ours, theirs, merged, lost) => {
  const sides = { base: lines(base), ours: lines(ours), theirs: lines(theirs) };
  expect(lostWords(sides, [{ lines: lines(merged) }], never)).toEqual(lost);
});

it('counts what stands in a conflict, and leaves out what is made anew', () => {
  const sides = { base: [], ours: lines('one'), theirs: lines('two\nmade') };
  expect(lostWords(sides, [{ ours: lines('one'), theirs: lines('two') }], (line) => line === 'made')).toEqual([]);
});
