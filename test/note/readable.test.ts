import { describe, expect, it } from 'vitest';
import { block, note, texts } from './note.ts';

describe('what a reader sees', () => {
  it.each([
    ['a `I will` b', 'a b'],
    ['a ``x ` y`` b', 'a b'],
    ['a ` b', 'a ` b'],
    ['a <!-- b --> c %% d %% e', 'a c e'],
    ['a <b>b</b> <https://x.y> <a@b.c> c', 'a b c'],
    ['see https://x.y/I_will(z). Next', 'see . Next'],
    ['[shown](http://x.y/z) and ![alt](a.png) ![[b.png]] end', 'shown and end'],
    ['**bold** _it_ ~~old~~ ==hi== x*y* 2*3 * 4 snake_case', 'bold it old hi x y 2*3 * 4 snake_case'],
    ['[[Folk/A B]] [[A B|Al]] [[@C]] [[D#x]] [[E.md]]', 'A B Al C D E'],
    ['a #tag/x (#b) #1 C# d', 'a ( ) #1 C# d'],
    ['note[^1] done ^abc-1', 'note done'],
    ['for {{name}} and <% tp %>', 'for and'],
    ['\\*not bold\\*', '*not bold *'],
    ['a&nbsp;b', 'a b'],
    ['@Tom and a@b.c', 'Tom and a@b.c'],
    ['unclosed [[ and {{ and <!-- and ~~x', 'unclosed [[ and {{ and <!-- and ~~x'],
  ])('%j: %j', (raw, text) => expect(texts(`- ${raw}`)).toEqual([text]));

  it('knows links and mentions with their place', () => {
    const found = note(
      "---\nwith: [Sam Rourke]\n---\nAsk [[Folk/A B|Al]], @tom_x, @Sam Rourke's, @Mr Lunt, [C](d/C%20E.md).",
    ).blocks[0];
    expect(found?.links.map(({ name, shown, from, to }) => [name, shown, found.raw.slice(from, to)])).toEqual([
      ['A B', 'Al', '[[Folk/A B|Al]]'],
      ['tom x', 'tom_x', '@tom_x'],
      ['Sam Rourke', 'Sam Rourke', '@Sam Rourke'],
      ['Mr Lunt', 'Mr Lunt', '@Mr Lunt'],
      ['C E', 'C', '[C](d/C%20E.md)'],
    ]);
  });

  it('knows what is struck out', () => {
    const found = block('~~a b~~ c ~~d~~');
    expect(found.struck.map(([from, to]) => found.raw.slice(from, to))).toEqual(['~~a b~~', '~~d~~']);
  });
});
