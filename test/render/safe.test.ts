import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/render/json.ts';
import { madeVisible, visible } from '../../src/render/safe.ts';
import { NASTY, obeyedIn } from '../helpers/hostile.ts';

describe('visible', () => {
  it.each([
    ['a\u001b[31mred', 'a␛[31mred'],
    ['bell\u0007', 'bell␇'],
    ['over\rwrite', 'over␍write'],
    ['c1 \u009b31m', 'c1 ‹U+009B›31m'],
    ['del\u007f', 'del␡'],
    ['file\u202egnp.exe', 'file‹U+202E›gnp.exe'],
    ['iso\u2066late\u2069', 'iso‹U+2066›late‹U+2069›'],
    ['zero\u200bwidth', 'zero‹U+200B›width'],
    ['bom\ufeff', 'bom‹U+FEFF›'],
    ['joined\u200dletters', 'joined‹U+200D›letters'],
    ['half \ud83d pair', 'half ‹U+D83D› pair'],
    ['tag \u{e0041}', 'tag ‹U+E0041›'],
  ])('writes %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('makes line ends and tabs a blank', () => {
    expect(visible('one\r\n  two\n\tthree')).toBe('one two three');
  });

  it('makes a blank of any width a plain one, for lines are broken at no other', () => {
    expect(visible('a\u00a0b\u2003\u3000c\u2000')).toBe('a b  c ');
  });

  it('spells in ASCII where Unicode cannot be shown', () => {
    expect(visible('a\u001b \u202e', false)).toBe('a<U+001B> <U+202E>');
  });

  it.each(['Zoë Åström', '👩\u200d💻', '👍🏽', '❤️', 'می\u200cخواهم', 'क्\u200dष', '李小龙'])(
    'leaves %s alone',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );

  it('says the same the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });
});

describe('madeVisible', () => {
  it('reaches every string and changes nothing else', () => {
    const data = { a: 'x\u001b', list: ['\u202e', 3, null], deep: { yes: true, text: 'plain' } };
    expect(madeVisible(data)).toEqual({ a: 'x␛', list: ['‹U+202E›', 3, null], deep: { yes: true, text: 'plain' } });
  });

  it('is not led astray by a key called __proto__', () => {
    const data: unknown = JSON.parse('{"__proto__": {"polluted": "yes\\u001b"}}');
    madeVisible(data);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('JSON', () => {
  it('holds the same data, with every sign that a terminal might obey escaped', () => {
    const text = toJson({ [NASTY]: NASTY });
    expect(obeyedIn(text)).toBeNull();
    expect(JSON.parse(text)).toEqual({ [NASTY]: NASTY });
  });

  it('does so for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(obeyedIn(toJson([text]))).toBeNull();
        expect(JSON.parse(toJson([text]))).toEqual([text]);
      }),
    );
  });
});
