import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edit/apply.ts';
import type { InnerEdit } from '../../src/edit/types.ts';

const replace = (line: number, expected: string, replacement: string): InnerEdit => ({
  op: 'replace',
  path: 'a.md',
  line,
  expected,
  replacement,
});
const insert = (after: number, expected: string, ...lines: string[]): InnerEdit => ({
  op: 'insert',
  path: 'a.md',
  after,
  expected,
  lines,
});

describe('replace', () => {
  test.each([
    ['one\ntwo\nthree\n', 'one\nTWO\nthree\n'],
    ['one\r\ntwo\r\nthree', 'one\r\nTWO\r\nthree'],
    ['\ufeffone\ntwo\r\nthree', '\ufeffone\nTWO\r\nthree'],
    ['one\ntwo', 'one\nTWO'],
    ['\rone\r\ntwo\n\n\n', '\rone\r\nTWO\n\n\n'],
  ])('%j', (before, after) => {
    expect(applyEdits(before, [replace(2, 'two', 'TWO')])).toEqual({ text: after });
  });

  test('the first line is expected without the BOM, which stays', () => {
    expect(applyEdits('\ufeffone\n', [replace(1, 'one', 'ONE')])).toEqual({ text: '\ufeffONE\n' });
  });

  test('may become several lines, each ending as the old one did', () => {
    expect(applyEdits('one\r\ntwo\r\n', [replace(2, 'two', 'a\nb')])).toEqual({ text: 'one\r\na\r\nb\r\n' });
    expect(applyEdits('one\r\ntwo', [replace(2, 'two', 'a\nb')])).toEqual({ text: 'one\r\na\r\nb' });
    expect(applyEdits('two', [replace(1, 'two', 'a\nb')])).toEqual({ text: 'a\nb' });
  });

  test('finds the line again where it has moved', () => {
    expect(applyEdits('new\nnew\none\ntwo\n', [replace(2, 'two', 'TWO')])).toEqual({ text: 'new\nnew\none\nTWO\n' });
    expect(applyEdits('two\n', [replace(9, 'two', 'TWO')])).toEqual({ text: 'TWO\n' });
  });

  test('takes the line with its number where several read alike', () => {
    expect(applyEdits('two\ntwo\ntwo\n', [replace(2, 'two', 'TWO')])).toEqual({ text: 'two\nTWO\ntwo\n' });
  });

  test('refuses where the line is gone or can be two, saying what was expected and found', () => {
    expect(applyEdits('one\nTwo.\n', [replace(2, 'two', 'x')])).toEqual({
      refused: 'expected "two" on line 2, found "Two."; what was expected stands nowhere else',
    });
    expect(applyEdits('two\nnew\ntwo\n', [replace(2, 'two', 'x')])).toEqual({
      refused: expect.stringContaining('on 2 other lines'),
    });
    expect(applyEdits('', [replace(1, 'two', 'x')])).toEqual({
      refused: expect.stringContaining('found no such line'),
    });
    expect(applyEdits('two \n', [replace(1, 'two', 'x')])).toHaveProperty('refused');
  });

  test('refuses two changes of one line, and does none where one is refused', () => {
    expect(applyEdits('two\n', [replace(1, 'two', 'x'), replace(1, 'two', 'y')])).toHaveProperty('refused');
    expect(applyEdits('one\ntwo\n', [replace(1, 'one', 'x'), replace(2, 'gone', 'y')])).toHaveProperty('refused');
  });
});

describe('insert', () => {
  test.each([
    ['', 'a\n', 0, ''],
    ['one\r\n', 'a\r\none\r\n', 0, ''],
    ['\ufeffone', '\ufeffa\none', 0, ''],
    ['one\ntwo\n', 'one\na\ntwo\n', 1, 'one'],
    ['one\r\ntwo', 'one\r\ntwo\r\na', 2, 'two'],
    ['one', 'one\na', 1, 'one'],
  ])('into %j', (before, after, at, expected) => {
    expect(applyEdits(before, [insert(at, expected, 'a')])).toEqual({ text: after });
  });

  test('several at one place keep their order, and a replaced line may be inserted after', () => {
    const edits = [insert(1, 'one', 'a'), replace(1, 'one', 'ONE'), insert(1, 'one', 'b', 'c')];
    expect(applyEdits('one\ntwo\n', edits)).toEqual({ text: 'ONE\na\nb\nc\ntwo\n' });
  });

  test('refuses where its line is gone', () => {
    expect(applyEdits('one\n', [insert(1, 'two', 'a')])).toHaveProperty('refused');
  });
});

const end = fc.constantFrom('\n', '\r\n');
const lineText = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\ufeff]/g, ''));
const note = fc.record({
  bom: fc.constantFrom('', '\ufeff'),
  lines: fc.array(fc.tuple(lineText, end), { minLength: 1, maxLength: 12 }),
  last: fc.boolean(),
});

test('whatever the note, only the line that is meant changes', () => {
  fc.assert(
    fc.property(note, fc.nat(), lineText, ({ bom, lines, last }, at, replacement) => {
      const index = at % lines.length;
      // A last line without an end must have words, or it would be no line.
      fc.pre(last || lines.at(-1)?.[0] !== '');
      const whole = (texts: string[]): string =>
        bom +
        texts.map((text, place) => text + (place === lines.length - 1 && !last ? '' : lines[place]?.[1])).join('');
      const texts = lines.map(([text]) => text);
      const changed = texts.with(index, replacement);
      const applied = applyEdits(whole(texts), [replace(index + 1, texts[index] ?? '', replacement)]);
      expect(applied).toEqual({ text: whole(changed) });
    }),
    { numRuns: 500 },
  );
});
