import { describe, expect, test } from 'vitest';
import { note } from './note.ts';

describe('what is too much to be a note made by hand', () => {
  test('a line of 10 MB is left out and named; the lines around it are read', () => {
    const read = note(`Before it.\n\n${'I will send Ann the deck. '.repeat(400_000)}\n\nAfter it.\n`);
    expect(read.blocks.map(({ raw }) => raw)).toEqual(['Before it.', 'After it.']);
    expect(read.problems).toMatchObject([{ line: 3, code: 'half-read' }]);
    expect(read.problems[0]?.message).toMatch(/more than 100,000 characters/);
    expect(read.unread).toMatchObject([{ line: 3, endLine: 3, what: 'long' }]);
    expect(read.unread[0]?.text.length).toBeLessThanOrEqual(1_000);
  });

  test('so are a paragraph of 200,000 lines, a heading and a row', () => {
    const long = 'word '.repeat(25_000).trim();
    expect(note('I will ring Ann\n'.repeat(200_000)).problems).toMatchObject([{ line: 1, code: 'half-read' }]);
    expect(note(`# ${long}\n`).headings).toEqual([]);
    const table = note(`| a |\n|---|\n| ${long} |\n| Ann |\n`);
    expect(table.blocks.map(({ raw }) => raw)).toEqual(['| Ann |']);
  });

  test('a long bullet takes nothing with it: those nested in it are read', () => {
    const read = note(`- ${'word '.repeat(25_000)}\n  - Ring Ann\n- Ring Bo\n`);
    expect(read.blocks.map(({ raw, parent }) => [raw, parent])).toEqual([
      ['Ring Ann', null],
      ['Ring Bo', null],
    ]);
  });

  test('of one note four million characters are read, and the line is named from which on it is not', () => {
    const read = note('I will send Ann the deck by Friday, and ring Bo.\n\n'.repeat(60_000));
    const [last] = read.blocks.slice(-1);
    expect(read.problems).toMatchObject([{ line: (last?.line ?? 0) + 2, code: 'half-read' }]);
    expect(read.blocks.length).toBeGreaterThan(40_000);
    expect(read.unread).toMatchObject([{ what: 'much', endLine: 120_000 }]);
  });

  test('ten thousand nested bullets, quotes and brackets are read to a depth, which is said', () => {
    const deep = Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth)}- Ring Ann`).join('\n');
    for (const text of [deep, `${'> '.repeat(10_000)}- [ ] Ring Ann`, `${'- '.repeat(10_000)}Ring Ann`]) {
      expect(note(text).problems.map(({ code }) => code)).toContain('half-read');
    }
  });
});
