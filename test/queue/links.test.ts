import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailtoLink, telLink } from '../../src/queue/links.ts';

describe('telLink', () => {
  it('holds what is dialled, and shows the number on one line as it is written', () => {
    expect(telLink({ written: '07700\u202e\n900123', dial: '+447700900123' })).toEqual({
      kind: 'tel',
      href: 'tel:+447700900123',
      shown: '07700 900123',
    });
  });

  it.each([null, '', '12', '+44 7700', '1;isub=1', '0770\u001b]8;;x'])('is none where %j is dialled', (dial) => {
    expect(telLink({ written: '1', dial })).toBeNull();
  });
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
      for (const link of [telLink({ written, dial: written }), mailtoLink(written)])
        if (link !== null) {
          expect(link.href).toMatch(/^(?:tel:\+?\d{3,15}|mailto:[\w.!~*'()%-]+@[A-Za-z0-9.-]+)$/);
          expect(link.shown).not.toMatch(/\p{Cc}/u);
        }
    }),
  );
});
