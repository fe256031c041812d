import { describe, expect, it } from 'vitest';
import { block, note, texts } from './note.ts';

describe('blocks', () => {
  it('are paragraphs, items, headings and rows, with line and column', () => {
    const found = note('# H #\n\nOne\n  two\n\n- a\n  - [x] b\n    more\n\n| who | what |\n|---|---|\n| A | send |\n');
    expect(found.blocks.map(({ kind, line, endLine, raw, starts }) => [kind, line, endLine, raw, starts])).toEqual([
      ['heading', 1, 1, 'H', [3]],
      ['paragraph', 3, 4, 'One\ntwo', [1, 3]],
      ['item', 6, 6, 'a', [3]],
      ['item', 7, 8, 'b\nmore', [9, 5]],
      ['row', 12, 12, '| A | send |', [1]],
    ]);
    expect(found.lineCount).toBe(12);
  });

  it.each([
    ['- a', 'a', 3],
    ['* a', 'a', 3],
    ['+   a', 'a', 5],
    ['1. a', 'a', 4],
    ['12) a', 'a', 5],
    ['- [ ] a', 'a', 7],
    ['-\t[x]  a', 'a', 8],
    ['-  🎉 a\u00a0', '🎉 a', 4],
    ['  - a', 'a', 5],
    ['- - a', 'a', 5],
    ['\t- a', 'a', 4],
    ['> - [ ] a', 'a', 9],
    ['• a', '• a', 1],
    ['→ a', '→ a', 1],
  ])('%j: %j at column %d', (text, raw, column) => {
    const found = block(text);
    expect([found.raw, found.starts[0]]).toEqual([raw, column]);
  });

  it.each([
    ['- [ ] a', ' '],
    ['- [X] a', 'X'],
    ['- [>] a', '>'],
    ['- [-]a', '-'],
    ['- []  a', ' '],
    ['- ☐ a', ' '],
    ['☑ a', 'x'],
    ['[ ] a', ' '],
    ['- [x](http://a.b) c', null],
    ['- [T]he', null],
    ['[1] a', null],
    ['- a [ ] b', null],
  ])('%j has box %j', (text, box) => expect(block(text).box).toBe(box));

  it('nest, with depth and parent', () => {
    const found = note('- a\n    - b\n        - c\n    para of b?\n- d\n\n  para of d').blocks;
    expect(found.map(({ kind, depth, parent }) => [kind, depth, parent])).toEqual([
      ['item', 0, null],
      ['item', 1, 0],
      ['item', 2, 1],
      ['item', 0, null],
      ['paragraph', 0, 3],
    ]);
  });

  it('stand under their headings, outermost first', () => {
    const found = note('# A\n### B\nx\n## C\ny\n# D\nz').blocks;
    expect(found.map(({ under }) => under.join('/'))).toEqual(['', 'A', 'A/B', 'A', 'A/C', '', 'D']);
  });

  it('leave out code, quotes, comments, HTML and front-matter', () => {
    const text =
      '---\na: I will\n---\n```\n- [ ] no\n```\n\n> I will\n\n<!-- I will\n\n- [ ] no -->\n\n<div>\nno\n</div>\n\n%%\nno\n%%\n\nyes';
    expect(texts(text)).toEqual(['yes']);
  });

  it('leave out what nudge wrote between its markers, unless the second is missing', () => {
    expect(texts('a\n\n<!-- nudge:begin -->\n- [ ] no\n<!-- nudge:end abc123 -->\n\nb')).toEqual(['a', 'b']);
    expect(texts('a\n\n<!-- nudge:begin -->\n\nyes')).toEqual(['a', 'yes']);
  });

  it('read an indented list as a list, and never as code', () => {
    const found = note('Said:\n    - a\n    - [ ] b\n\n      more\n\nText\n\n        deep').blocks;
    expect(found.map(({ kind, raw, starts }) => [kind, raw, starts[0]])).toEqual([
      ['paragraph', 'Said:', 1],
      ['item', 'a', 7],
      ['item', 'b', 11],
      ['paragraph', 'more', 7],
      ['paragraph', 'Text', 1],
      ['paragraph', 'deep', 9],
    ]);
  });

  it('read boxes in callouts, and lines that only lie under a quote, but no other quoted text', () => {
    const found = note('> [!todo] x\n> - [ ] a\n> - b\n>   - [x] c\nlazy\n\n> said\nanswer').blocks;
    expect(found.map(({ raw, quoted, box, line }) => [raw, quoted, box, line])).toEqual([
      ['a', true, ' ', 2],
      ['c', true, 'x', 4],
      ['lazy', false, null, 5],
      ['answer', false, null, 8],
    ]);
  });

  it('begin anew at a bold date or a box within a paragraph', () => {
    expect(texts('Log\n**1/12/26** sent\nmore\n**7/12/26** rang\n[ ] buy\n[x] sell')).toEqual([
      'Log',
      '1/12/26 sent more',
      '7/12/26 rang',
      'buy',
      'sell',
    ]);
  });

  it('take an underlined line for a heading, but not a sentence or several lines above dashes', () => {
    const kinds = (text: string): string[] => note(text).blocks.map(({ kind }) => kind);
    expect(kinds('Title\n=====')).toEqual(['heading']);
    expect(kinds('Title\n---')).toEqual(['heading']);
    expect(kinds('I will send it.\n---')).toEqual(['paragraph']);
    expect(kinds('one\ntwo\n---')).toEqual(['paragraph']);
  });

  it('give the cells of a row with the heading of their column', () => {
    const [row, odd] = note('| **who** | what | by |\n|:--|--|-:|\n| [[A|a]] | x \\| y | Fri\n no bar').blocks;
    expect(row?.cells.map(({ header, from, to }) => [header, row.raw.slice(from, to)])).toEqual([
      ['who', '[[A|a]]'],
      ['what', 'x \\| y'],
      ['by', 'Fri'],
    ]);
    expect(row?.text).not.toContain('[');
    expect(odd?.kind).toBe('paragraph');
  });

  it('keep `[Tom]: agreed` as words, and the words after a comment that opens a line', () => {
    expect(texts('[Tom]: agreed\n\n<!-- c --> I will')).toEqual(['[Tom]: agreed', 'I will']);
    expect(note('<!-- c --> I will').blocks[0]?.starts).toEqual([12]);
  });
});

describe('what swallows the rest of a note is reported', () => {
  it.each([
    ['a\n\n```\nb', 3],
    ['a\n\n<!-- b\nc', 3],
    [`${'- '.repeat(60)}a`, 1],
  ])('%j', (text, line) => {
    const { problems } = note(text);
    expect(problems.map((problem) => [problem.code, problem.line])).toContainEqual(['half-read', line]);
  });

  it('but not what is closed', () => {
    expect(note('```\na\n```\n\n~~~~\nb\n~~~~').problems).toEqual([]);
  });

  it('a merge conflict is read on its first side, and makes no heading', () => {
    const found = note('<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> x\n\nafter');
    expect(found.blocks.map(({ kind, raw, line }) => [kind, raw, line])).toEqual([
      ['paragraph', 'mine', 2],
      ['paragraph', 'after', 7],
    ]);
    expect(found.problems.map(({ code, line }) => [code, line])).toEqual([['conflict', 1]]);
  });
});
