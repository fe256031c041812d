import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayWords,
  interestWords,
  owedWords,
  promisedWords,
  sinceWords,
  thingOf,
  toYou,
} from '../../src/queue/draft-words.ts';

const PRIYA = ['Priya Nayar', 'Priya', 'Pri'];

describe('words about somebody as words to them', () => {
  test.each([
    ['send her the sheet', 'send you the sheet'],
    ['send her three ideas for her three managers', 'send you three ideas for your three managers'],
    ['send him his draft back', 'send you your draft back'],
    ["return Priya's box to Priya Nayar", 'return your box to you'],
    ['tell them about their refund', 'tell you about your refund'],
    ['tell Priya about their refund', 'tell you about their refund'],
    ["ask whether she's free", 'ask whether you are free'],
    ['a room like his', 'a room like yours'],
    ['pick a primer', 'pick a primer'],
  ])('"%s": "%s"', (words, said) => {
    expect(toYou(words, PRIYA)).toBe(said);
  });

  test.each(['see what she wants', 'ask if they came'])('gives "%s" up: it would not be English', (words) => {
    expect(toYou(words, PRIYA)).toBeNull();
  });

  test('a name of any letters is taken as it stands', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 20 }), fc.string({ maxLength: 60 }), (name, words) => {
        expect(() => toYou(words, [name])).not.toThrow();
      }),
    );
    expect(toYou('ring A.(B)* now', ['A.(B)*'])).toBe('ring you now');
  });

  test('takes linear time', () => {
    const long = `${'thinking about '.repeat(2000)}${'her his '.repeat(5000)}`;
    const from = performance.now();
    for (const read of [toYou, owedWords, interestWords]) read(long, PRIYA);
    expect(performance.now() - from).toBeLessThan(500);
  });
});

describe('what was promised', () => {
  test.each([
    ["I'll send her the deck", 'send', 'send you the deck', 'the deck'],
    [
      'Send references from two other schools',
      'send',
      'send references from two other schools',
      'references from two other schools',
    ],
    ['I promised her a list of pubs', 'send', 'send you a list of pubs', 'a list of pubs'],
    ['I owe Priya a proper letter', 'send', 'send you a proper letter', null],
    ['drop Pri a line about the poster', 'email', 'drop you a line about the poster', null],
    ['ringing her about the boat', 'call', 'ring you about the boat', null],
    ['come back with three ideas', 'other', 'come back with three ideas', null],
    ['the deck', 'send', null, null],
    ['I owe her an apology', 'call', null, null],
  ] as const)('"%s" (%s): "%s", of which the thing is %j', (action, channel, words, thing) => {
    const promised = promisedWords(action, channel, PRIYA);
    expect(promised).toBe(words);
    expect(thingOf(promised)).toBe(thing);
  });
});

test.each([
  ['send me the figures', 'send me the figures', 'the figures'],
  ['pay the deposit', 'pay the deposit', 'the deposit'],
  ['Ask the caterers about trolleys', 'ask the caterers about trolleys', null],
  ['let me know once it is', null, null],
  ['the survey', null, null],
])('what is owed, "%s": "%s", %j', (action, words, thing) => {
  const owed = owedWords(action, PRIYA);
  expect(owed).toBe(words);
  expect(thingOf(owed)).toBe(thing);
});

test.each([
  ["She's thinking about the next workshop, for her three managers", 'the next workshop, for your three managers'],
  ['thinking about two quiet rooms, but the lease is up', 'two quiet rooms'],
  ['might need help with the music block, once somebody pays', 'help with the music block'],
  ['He asked what it costs to quieten a room like his', 'what it costs to quieten a room like yours'],
  ['On site with the caretaker', null],
])('what somebody was wondering about: "%s" is %j', (action, words) => {
  expect(interestWords(action, PRIYA)).toBe(words);
});

test('days are said as one says them', () => {
  const today = '2026-11-20';
  expect(
    (['2026-11-20', '2026-11-19', '2026-11-16', '2026-11-13', '2026-06-02', '2025-06-02'] as const).map((day) =>
      sinceWords(day, today),
    ),
  ).toEqual(['today', 'yesterday', 'on Monday', 'on 13 November', 'in June', 'in June 2025']);
  expect(
    (['2026-11-20', '2026-11-21', '2026-12-01', '2027-01-04'] as const).map((day) => dayWords(day, today)),
  ).toEqual(['today', 'tomorrow', 'Tuesday 1 December', 'Monday 4 January 2027']);
});
