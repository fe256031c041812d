import { describe, expect, it } from 'vitest';
import { findUncounted } from '../../src/book/uncounted.ts';
import { bookOf, contact, item, meeting, plain } from '../helpers/records.ts';
import { note as noteOf } from '../note/note.ts';

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
  const undated = { said: null, line: 1 };
  const found = (text: string, items: Parameters<typeof item>[1][]): string[] =>
    findUncounted(
      noteOf(text, 'a.md'),
      items.map((rest) => item('x', { ...undated, ...rest })),
    ).map(({ path, line, message }) => `${path}:${line} ${message}`);

  it.each([
    ['ring the joiner by Fri', 'a.md:1 “by Fri” could not be counted, since the note has no day'],
    ['send Bo the plan next week', 'a.md:1 “next week” could not be counted, since the note has no day'],
  ])('is reported: %s', (text, problem) => {
    expect(found(`- [ ] ${text}`, [{ text }])).toEqual([problem]);
  });

  it.each([
    ['no day is named', { text: 'ring the joiner' }],
    ['the day is past', { text: 'the form I got last week' }],
    ['the note has a day', { said: '2026-11-18' as const, text: 'ring the joiner by Fri' }],
    ['a mark gives the day', { due: '2026-11-20' as const, text: 'ring the joiner by Fri' }],
    ['it is done', { status: 'done' as const, text: 'ring the joiner by Fri' }],
  ])('is not, where %s', (_, rest) => {
    expect(found(`- [ ] ${rest.text}`, [rest])).toEqual([]);
  });

  it('is read from the whole row of a table', () => {
    const table = '| What | By |\n| --- | --- |\n| Order the doors | 2 Dec |\n';
    expect(found(table, [{ line: 3, text: 'Order the doors' }])).toEqual([
      'a.md:3 “2 Dec” could not be counted, since the note has no day',
    ]);
  });

  it('is reported once for a note, with the other lines', () => {
    const text = 'ring by Fri';
    expect(found('', [{ text }, { text: 'ring', line: 2 }, { text, line: 3 }, { text, line: 7 }])).toEqual([
      'a.md:1 “by Fri” could not be counted, since the note has no day; nor could what is on lines 3 and 7',
    ]);
  });

  it.each([
    ['in bold', '**24/11** coffee with Bo.', '24/11'],
    ['at a bullet', '- 26 Nov: rang.', '26 Nov'],
    ['in a heading', '## Tue 24 Nov', 'Tue 24 Nov'],
  ])('may be that of an entry %s whose year is missing, which is then all that is said', (_, opener, words) => {
    expect(found(`${opener}\n\nI'll ring by Fri.`, [{ line: 3, text: "I'll ring by Fri." }])).toEqual([
      `a.md:1 “${words}” opens no entry, since it has no year and the note no day`,
    ]);
  });

  it('is not one of these where no item stands below it, or where it opens an entry', () => {
    expect(found('- [ ] ring\n\n**3/4** cup of flour', [{ text: 'ring' }])).toEqual([]);
    expect(found('**24/11/2026** rang.\n\n**25/11** rang.', [])).toEqual([]);
  });
});
