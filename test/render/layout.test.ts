import { describe, expect, it } from 'vitest';
import { hang, sides, truncate, wrap, wrapUpTo } from '../../src/render/layout.ts';

describe('layout', () => {
  it('breaks between words, and inside one that is too long', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('counts wide characters as two columns', () => {
    expect(truncate('漢字漢字', 5, '…')).toBe('漢字…');
    expect(wrap('漢字漢字', 4)).toEqual(['漢字', '漢字']);
  });

  it('never cuts a character of several parts in two', () => {
    expect(truncate('👩‍💻👩‍💻👩‍💻', 5, '…')).toBe('👩‍💻👩‍💻…');
  });

  it('cuts at a word where one ends in the second half, and between words at the word', () => {
    expect(truncate('one two three', 10, '…')).toBe('one two…');
    expect(truncate('one two three', 8, '…')).toBe('one two…');
    expect(truncate('abcdefghij k', 6, '…')).toBe('abcde…');
    expect(truncate('one two', 7, '…')).toBe('one two');
  });

  it('breaks into no more lines than there may be', () => {
    expect(wrapUpTo('one two three four', 9, 3, '…')).toEqual(['one two', 'three', 'four']);
    expect(wrapUpTo('one two three four', 9, 2, '…')).toEqual(['one two', 'three…']);
    expect(wrapUpTo('one two three four', 9, 1, '…')).toEqual(['one two…']);
  });

  it('hangs further lines under the first', () => {
    expect(hang('- ', 'one two three', 9)).toEqual(['- one two', '  three']);
  });

  it('puts the right text at the edge, or below where there is no room', () => {
    expect(sides('left', 'right', 20)).toEqual(['left           right']);
    expect(sides('a rather long left side', 'a long right side', 20)).toEqual([
      'a rather long left',
      'side',
      'a long right side',
    ]);
  });
});
