import { describe, expect, it } from 'vitest';
import { findUncounted } from '../../src/book/uncounted.ts';
import { bookOf, contact, item, meeting, plain } from '../helpers/records.ts';

type Records = Parameters<typeof bookOf>[0];

function doubts(records: Records): string[] {
  return bookOf(records)
    .problems.filter(({ code }) => code === 'may-be-one')
    .map(({ path, line, message }) => `${path}:${line} ${message}`);
}

const call = (to: string) => plain('b.md', { day: '2026-11-19' }, [item('call', { to: [to], path: 'b.md', line: 6 })]);

describe('a first name beside one full name', () => {
  it('may be the same person, which is said where it stands, and never guessed', () => {
    const records = [meeting('2026-11-18', ['Sue Pratt'], {}, { path: 'a.md' }), call('Sue')];
    expect([...bookOf(records).people.keys()].sort()).toEqual(['sue', 'sue pratt']);
    expect(doubts(records)).toEqual(['b.md:6 “Sue” and “Sue Pratt” may be one person, and are two here']);
  });

  it('is said of a contact note too', () => {
    const dan = contact('Dan', {}, { path: 'contacts/Dan.md' });
    expect(doubts([dan, meeting('2026-11-18', ['Dan Okoro'])])).toEqual([
      'contacts/Dan.md:1 “Dan” and “Dan Okoro” may be one person, and are two here',
    ]);
  });

  it.each<[string, Records, string]>([
    ['neither has', [meeting('2026-11-18', ['Sue Pratt']), call('Sue')], 'make a contact note for “Sue Pratt”'],
    [
      'the first name has',
      [contact('Sue'), meeting('2026-11-18', ['Sue Pratt'])],
      'give this note the alias “Sue Pratt”',
    ],
  ])('what to do is said for where %s a contact note', (_, records, hint) => {
    expect(bookOf(records).problems).toMatchObject([{ code: 'may-be-one', hint: expect.stringContaining(hint) }]);
  });

  it.each<[string, Records]>([
    [
      'a contact note that spells it out',
      [contact('Dan', {}, { heading: 'Dan Okoro' }), meeting('2026-11-18', ['Dan Okoro'])],
    ],
    ['two people of that first name', [meeting('2026-11-18', ['Sue Pratt', 'Sue Hall']), call('Sue')]],
    ['a contact note for each', [contact('Dan'), contact('Dan Okoro')]],
    ['a contact that the first name finds', [contact('Sue Pratt'), call('Sue')]],
    ['nobody of that first name', [meeting('2026-11-18', ['Sue Pratt']), call('Tom')]],
  ])('is no doubt with %s', (_, records) => {
    expect(doubts(records)).toEqual([]);
  });
});

describe('a day that cannot be counted, in a note without a day', () => {
  const undated = { said: null, line: 3 };

  it.each([
    ['ring the joiner by Fri', '"by Fri" could not be counted, since the note has no day'],
    ['send Bo the plan next week', '"next week" could not be counted, since the note has no day'],
  ])('is reported: %s', (text, message) => {
    expect(findUncounted('a.md', [item('x', { ...undated, text })])).toMatchObject([
      { path: 'a.md', line: 3, code: 'no-day', message },
    ]);
  });

  it.each([
    ['no day is named', { ...undated, text: 'ring the joiner' }],
    ['the day is past', { ...undated, text: 'the form I got last week' }],
    ['the note has a day', { line: 3, said: '2026-11-18' as const, text: 'ring the joiner by Fri' }],
    ['a mark gives the day', { ...undated, due: '2026-11-20' as const, text: 'ring the joiner by Fri' }],
    ['it is done', { ...undated, status: 'done' as const, text: 'ring the joiner by Fri' }],
  ])('is not, where %s', (_, rest) => {
    expect(findUncounted('a.md', [item('x', rest)])).toEqual([]);
  });
});
