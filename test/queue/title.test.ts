import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/channel.ts';
import {
  articleTitle,
  callTitle,
  chaseTitle,
  opportunityTitle,
  promiseTitle,
  travelTitle,
  withoutDay,
} from '../../src/queue/title.ts';

const PRIYA = { full: 'Priya Nayar', short: 'Priya' };
const TOM = { full: 'Tom Hale', short: 'Tom' };

describe('promiseTitle', () => {
  it.each<[string, Channel, string]>([
    ['send the checklist', 'send', 'Send Priya the checklist'],
    ["I'll send her the checklist", 'send', 'Send Priya the checklist'],
    ['get back to her on price', 'other', 'Get back to Priya on price'],
    ['get back on price', 'other', 'Get back to Priya on price'],
    ['ring', 'call', 'Ring Priya'],
    ['call about the vans', 'call', 'Call Priya about the vans'],
    ['follow up in two weeks', 'other', 'Follow up with Priya in two weeks'],
    ['send Priya the checklist', 'send', 'Send Priya the checklist'],
    ['return her ladder', 'other', 'Return her ladder (Priya)'],
    ['draft a one-page layout', 'write', 'Draft a one-page layout (Priya)'],
    ['→ need to look it out.', 'other', 'Look it out (Priya)'],
    ['sending the deck', 'send', 'Send Priya the deck'],
    ['the slides', 'send', 'Send Priya the slides'],
    ['The price list', 'other', 'Sort out the price list (Priya)'],
    ['I owe Priya a proper letter', 'handwritten', 'Write Priya a proper letter'],
    ['I promised her a list', 'send', 'Send Priya a list'],
    ['I promised to ring', 'call', 'Ring Priya'],
    ['drop Pri a line', 'message', 'Drop Pri a line'],
    ['', 'call', 'Call Priya'],
    ['…', 'other', '… (Priya)'],
    ['intro to [[Omar Beck|Omar]]', 'intro', 'Intro to Omar (Priya)'],
  ])('of %j (%s): %s', (action, channel, title) => {
    expect(promiseTitle(action, channel, [PRIYA])).toBe(title);
  });

  it('names two people, or nobody', () => {
    expect(promiseTitle('introduce them', 'intro', [PRIYA, TOM])).toBe('Introduce Priya and Tom');
    expect(promiseTitle('thank them', 'other', [PRIYA, TOM, PRIYA])).toBe('Thank Priya and 2 others');
    expect(promiseTitle('renew the licence', 'other', [])).toBe('Renew the licence');
    expect(promiseTitle('', 'other', [])).toBe('Keep your word');
  });

  it('sees a short name in the words', () => {
    expect(promiseTitle('call Oz again', 'call', [{ full: 'Oz', short: 'Oz' }])).toBe('Call Oz again');
    expect(promiseTitle('read la Peste', 'other', [{ full: 'Ana de la Cruz', short: 'Ana' }])).toBe(
      'Read la Peste (Ana)',
    );
  });

  it('takes a name for plain words', () => {
    expect(promiseTitle('email him', 'email', [{ full: '$& $1', short: '$& $1' }])).toBe('Email $& $1');
  });
});

describe('withoutDay', () => {
  it.each([
    ['send the deck by Friday', 'by Friday', 'send the deck'],
    ['send the deck by Friday', 'Friday', 'send the deck'],
    ['get back by Friday on price', 'by Friday', 'get back on price'],
    ['send the deck', 'by Friday', 'send the deck'],
    ['send the deck', null, 'send the deck'],
    ['Friday', 'Friday', 'Friday'],
  ])('of %j and %j: %j', (action, phrase, expected) => {
    expect(withoutDay(action, phrase)).toBe(expected);
  });
});

describe('the other titles', () => {
  it.each([
    ['send over the unit numbers', 'Ask Tom for the unit numbers'],
    ['the numbers', 'Ask Tom for the numbers'],
    ['let me have his list', 'Ask Tom for his list'],
    ['put me in touch with the printer', 'Chase Tom: put me in touch with the printer'],
    ['', 'Chase Tom'],
    ['let me know when the board meets', 'Ask Tom when the board meets'],
    ['let me know once the lease is signed', 'Ask Tom whether the lease is signed'],
    ['let me know once it is', 'Ask Tom for news'],
    ['tell me by post', 'Ask Tom for word by post'],
  ])('chase %j: %s', (action, title) => {
    expect(chaseTitle(action, 'Tom')).toBe(title);
  });

  it('of lists and interest', () => {
    expect(opportunityTitle('might need a hand', 'Tom')).toBe('Pick up with Tom: might need a hand');
    expect(opportunityTitle("He's looking for a van", 'Tom')).toBe("Pick up with Tom: he's looking for a van");
    expect(callTitle('ring the bank', null)).toBe('Ring the bank');
    expect(travelTitle('')).toBe('Arrange the trip');
    expect(articleTitle('draft the one on tides')).toBe('Draft the one on tides');
  });
});

it.each([
  ['Meg Harte 07700 900318, has the board met', 'Call Meg Harte: has the board met'],
  ['Meg Harte - 07700 900318 - the vans', 'Call Meg Harte: the vans'],
  ['Meg Harte 07700 900318 re: the vans', 'Call Meg Harte re: the vans'],
  ['07700 900318', 'Make the call'],
  ['07700 900318 Meg', 'Call Meg'],
  ['ring Meg on the other one', 'Ring Meg on the other one'],
])('a call takes its number out of %j: %s', (action, title) => {
  expect(callTitle(action, '07700 900318')).toBe(title);
});

it('cuts a long action at a word, and leaves no comma before the sign', () => {
  const long = `send the list, ${'and the other list, '.repeat(12)}`;
  const title = promiseTitle(long, 'send', []);
  expect(title).toMatch(/^Send the list, and .* (?:and|the|other|list)…$/);
  expect(promiseTitle(`${'x'.repeat(115)}, and so on`, 'send', [])).toMatch(/x…$/);
});

it('is one readable line for any text', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem({ maxCount: 60 }));
  fc.assert(
    fc.property(any, any, (action, name) => {
      const titles = [
        promiseTitle(action, 'send', [{ full: 'Priya Nayar', short: 'Priya' }]),
        chaseTitle(action, 'Tom'),
        callTitle(action, name),
        travelTitle(action),
        articleTitle(action),
        opportunityTitle(action, 'Tom'),
      ];
      for (const title of titles) {
        expect(title).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]|^\s|\s$/u);
        expect(title.length).toBeGreaterThan(0);
        expect(title.length).toBeLessThan(160);
      }
    }),
  );
});
