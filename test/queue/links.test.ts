import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailtoLink, telLink } from '../../src/queue/links.ts';

describe('telLink', () => {
  it.each([
    ['+44 (0)20 7946 0958', 'tel:+442079460958'],
    ['07700 900123', 'tel:07700900123'],
    ['(555) 010-0199 x12', 'tel:5550100199'],
    ['+49 30/901820', 'tel:+4930901820'],
  ])('of %s is %s', (written, href) => {
    expect(telLink(written)?.href).toBe(href);
  });

  it.each(['', 'ask Meg', '12', '1234567890123456', '+44 7700;isub=1', 'tel:123456', '0770\u001b]8;;x'])(
    'of %j is none',
    (written) => {
      expect(telLink(written)).toBeNull();
    },
  );
});

describe('mailtoLink', () => {
  it('percent-encodes what has a meaning in a link', () => {
    expect(mailtoLink('a+b%c&d@mail.example')?.href).toBe('mailto:a%2Bb%25c%26d@mail.example');
  });

  it.each([
    '',
    'ada',
    'ada@',
    'ada@localhost',
    'a b@mail.example',
    'a@mail.example?subject=x',
    'a@b.example\u001b[0m',
    'ä@b.example',
  ])('of %j is none', (written) => {
    expect(mailtoLink(written)).toBeNull();
  });
});

it('links never hold control characters, spaces or quotes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9 ()\-x@.a\n]{3,20}$/)), (written) => {
      for (const link of [telLink(written), mailtoLink(written)])
        if (link !== null) {
          expect(link.href).toMatch(/^(?:tel:\+?\d{3,15}|mailto:[\w.!~*'()%-]+@[A-Za-z0-9.-]+)$/);
          expect(link.shown).not.toMatch(/\p{Cc}/u);
        }
    }),
  );
});
