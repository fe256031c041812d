import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { every, listed, shellWord, shorten, span } from '../src/words.ts';

describe('a stretch of days', () => {
  it.each([
    [1, '1 day', 'every day'],
    [7, '1 week', 'every week'],
    [42, '6 weeks', 'every 6 weeks'],
    [30, '1 month', 'every month'],
    [90, '3 months', 'every 3 months'],
    [730, '2 years', 'every 2 years'],
    [10, '10 days', 'every 10 days'],
    [0, '0 days', 'every 0 days'],
  ])('of %s is "%s", "%s"', (days, length, rhythm) => {
    expect([span(days), every(days)]).toEqual([length, rhythm]);
  });
});

describe('names', () => {
  it.each([
    ['', ''],
    ['Ann', 'Ann'],
    ['Ann Tom', 'Ann and Tom'],
    ['Ann Tom Bo', 'Ann, Tom and Bo'],
    ['Ann Tom Bo Cy', 'Ann, Tom, Bo and Cy'],
    ['Ann Tom Bo Cy Di', 'Ann, Tom, Bo and 2 more'],
  ])('"%s" are listed as "%s", three at most or one over', (names, expected) => {
    expect(listed(names.split(' ').filter(Boolean), 3)).toBe(expected);
  });

  it('are all named where nothing limits them', () => {
    expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d and e');
  });
});

describe('a shortened text', () => {
  it('ends at a word', () => {
    expect(shorten('one two three four', 14)).toBe('one two three…');
    expect(shorten('one two three', 13)).toBe('one two three');
  });

  it('is cut within a word rather than below half its length', () => {
    expect(shorten('a bcdefghijklmnop', 10)).toBe('a bcdefgh…');
  });

  it('is never longer than asked for, begins as it began, and has no half of an emoji at its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
        expect(short).not.toMatch(/[\uD800-\uDBFF](?:…|$)/);
      }),
    );
  });
});

describe('a word of a shell', () => {
  it.each([
    ['Ada Finch', '"Ada Finch"'],
    ["Siobhán O'Dea", '"Siobhán O\'Dea"'],
    ['$(rm x)', "'$(rm x)'"],
    ["a'; rm `x`", "'a'\\''; rm `x`'"],
  ])('quotes %s for a shell', (name, word) => {
    expect(shellWord(name)).toBe(word);
  });
});
