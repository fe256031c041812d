import { describe, expect, it } from 'vitest';
import { parseName } from '../../src/book/names.ts';
import { sameGivenName } from '../../src/book/nicknames.ts';

describe('parseName', () => {
  it.each([
    ['Łukasz Núñez', 'lukasz nunez'],
    ['  SEAN   o’Hara ', 'sean ohara'],
    ['Prof. Dr. Ilse Brandt', 'ilse brandt'],
    ['Jean-Luc Abara', 'jean luc abara'],
    ['Nell Hart, PhD', 'nell hart'],
    ['Nia (operations)', 'nia'],
    ["Meg Harte's", 'meg harte'],
    ['Straße & Søn', 'strasse & son'],
  ])('folds %s to %s', (written, folded) => {
    expect(parseName(written).folded).toBe(folded);
  });

  it('keeps the title of a lone surname, so that Mr and Mrs are two people', () => {
    expect(parseName('Mr Lunt').folded).toBe('mr lunt');
    expect(parseName('Mrs. Lunt').folded).toBe('mrs lunt');
  });

  it('compares a name without letters as it stands', () => {
    expect(parseName(' 🦊 ')).toEqual({ folded: '🦊', tokens: [], title: null, told: null });
    expect(parseName('').folded).toBe('');
  });

  it('stays quick on a page of text in the place of a name', () => {
    expect(parseName('(a '.repeat(100_000)).folded.length).toBeLessThanOrEqual(200);
  });
});

describe('sameGivenName', () => {
  it('knows short forms both ways, but does not join two short forms', () => {
    expect(sameGivenName('mike', 'michael')).toBe(true);
    expect(sameGivenName('elizabeth', 'liz')).toBe(true);
    expect(sameGivenName('liz', 'beth')).toBe(false);
    expect(sameGivenName('sam', 'tom')).toBe(false);
  });
});
