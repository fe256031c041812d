import { describe, expect, it } from 'vitest';
import { hang, sides, truncate, wrap } from '../../src/render/layout.ts';

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
