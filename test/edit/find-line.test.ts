import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edit/apply.ts';
import { findLine, neighboursOf } from '../../src/edit/find-line.ts';
import type { Line } from '../../src/edit/text-lines.ts';

const asLines = (texts: readonly string[]): Line[] => texts.map((text) => ({ text, end: '\n' }));

/** Where the line with a number, as it was in `before`, is found in `now`. */
function find(before: readonly string[], number: number, now: readonly string[]): number | string {
  const expected = before[number - 1] ?? '';
  return findLine(asLines(now), { number, expected, near: neighboursOf(before, number) });
}

const CALL = '- [ ] Call';
const NOTE = ['# Ann', CALL, '', '# Bo', CALL, 'in the morning', '', '# Cy', CALL];

describe('a line', () => {
  test.each([
    ['where it was', NOTE, 5, NOTE, 5],
    ['moved, the only one of its kind', NOTE, 6, ['new', 'in the morning'], 2],
    ['moved together with those that read the same', NOTE, 5, ['new', 'new', 'new', ...NOTE], 8],
    ['though another that reads the same stands in its place now', NOTE, 5, ['new', '', '# Bo', ...NOTE], 8],
    ['where one that reads the same has gone', NOTE, 5, NOTE.toSpliced(8, 1), 5],
    ['the last of three in a row', ['x', 'x', 'x'], 3, ['x', 'x', 'x'], 3],
    ['in the middle of many in a row', Array(9).fill('x'), 5, ['new', ...Array(9).fill('x')], 6],
  ])('is found %s', (_, before, number, now, expected) => {
    expect(find(before, number, now)).toBe(expected);
  });

  test.each([
    ['gone', NOTE, 6, NOTE.toSpliced(5, 1), 'found ""; what was expected stands nowhere else'],
    ['gone, and another reads the same', ['a', 'x', 'b', 'x'], 2, ['a', 'b', 'x'], 'stands on 1 other line'],
    ['one of more in a row than there were', Array(9).fill('x'), 5, Array(10).fill('x'), "can't be told which"],
    ['among other neighbours, and others read the same', NOTE, 5, NOTE.with(3, '# Boris'), "can't be told which"],
  ])('is not guessed where it is %s', (_, before, number, now, said) => {
    expect(find(before, number, now)).toContain(said);
  });

  test('without its neighbours counts where it was, or as the only one', () => {
    const now = asLines(['x', 'y', 'x']);
    expect(findLine(now, { number: 3, expected: 'x' })).toBe(3);
    expect(findLine(now, { number: 1, expected: 'y' })).toBe(2);
    expect(findLine(now, { number: 2, expected: 'x' })).toContain('on 2 other lines');
  });
});

const lines = fc.array(fc.constantFrom('x', 'y', '', CALL), { minLength: 1, maxLength: 14 });

test('whatever reads the same, and whatever others write around it, no other line is taken for it', () => {
  const typed = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 3 })), { maxLength: 4 });
  fc.assert(
    fc.property(lines, fc.nat(), typed, (before, at, insertions) => {
      const number = (at % before.length) + 1;
      // Each line with the number that it had.
      let now = before.map((text, index) => ({ text, was: index + 1 }));
      for (const [place, count] of insertions) {
        now = now.toSpliced(place % (now.length + 1), 0, ...Array(count).fill({ text: 'typed since', was: 0 }));
      }
      const found = find(
        before,
        number,
        now.map(({ text }) => text),
      );
      if (typeof found === 'number') expect(now[found - 1]?.was).toBe(number);
      else expect(insertions.length).toBeGreaterThan(0);
    }),
    // Two lines alike among the same neighbours, and words typed below the second: the first is not it.
    { numRuns: 2000, examples: [[['', '', 'x', '', '', 'x', '', '', 'x', ''], 6, [[7, 1]]]] },
  );
});

test('an insertion goes below the line that is meant', () => {
  const moved = ['', '', ...NOTE];
  const applied = applyEdits(moved.join('\n'), [
    { op: 'insert', path: 'a.md', after: 5, expected: CALL, lines: ['new'], near: neighboursOf(NOTE, 5) },
  ]);
  expect(applied).toEqual({ text: moved.toSpliced(7, 0, 'new').join('\n') });
});
