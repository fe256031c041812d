import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hunksOf, linesOf } from '../../src/edit/hunks.ts';

/** The first text with each hunk's lines in place of its own. */
function patched(from: readonly string[], to: readonly string[]): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const hunk of hunksOf(from, to)) {
    lines.push(...from.slice(at, hunk.from.at), ...linesOf(hunk.to));
    at = hunk.from.at + hunk.from.count;
  }
  return [...lines, ...from.slice(at)];
}

test('the hunks of any two texts make the one into the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', ''), { maxLength: 14 });
  fc.assert(
    fc.property(text, text, (from, to) => {
      expect(patched(from, to)).toEqual(to);
    }),
  );
});

test('a line that was moved far is all that differs', () => {
  const lines = Array.from({ length: 50 }, (_, at) => `line ${at}`);
  const moved = [...lines.slice(1), 'line 0'];
  expect(hunksOf(lines, moved).map(({ from, to }) => [from.at, from.count, to.at, to.count])).toEqual([
    [0, 1, 0, 0],
    [50, 0, 49, 1],
  ]);
});

test('lines that repeat are told apart by those between which they stand', () => {
  const from = ['# A', '', 'x', '', '# B', '', 'y', '', '# C'];
  const to = ['# A', '', 'x1', '', '# B', '', 'y1', '', '# C'];
  expect(hunksOf(from, to).map((hunk) => [linesOf(hunk.from), linesOf(hunk.to)])).toEqual([
    [['x'], ['x1']],
    [['y'], ['y1']],
  ]);
});
