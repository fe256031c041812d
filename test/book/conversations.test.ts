import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/book/types.ts';
import { bookOf, contact, item, meeting, plain } from '../helpers/records.ts';

function brief({ id, day, people }: Conversation) {
  return [id, day, people.join(', ')];
}

describe('conversations', () => {
  it('come from meeting notes and from the logs of contacts, ascending by day', () => {
    const book = bookOf([
      meeting('2026-11-18', ['Ben Hill', 'Ada Moss'], {}, { path: 'm/b.md', dayLine: 3 }),
      contact(
        'Ada Moss',
        {},
        {
          entries: [
            { day: '2026-11-19', line: 8, endLine: 10, title: 'phone' },
            { day: '2026-09-01', line: 11, endLine: 15 },
          ],
        },
      ),
    ]);
    expect(book.conversations.map(brief)).toEqual([
      ['people/Ada Moss.md:11', '2026-09-01', 'ada moss'],
      ['m/b.md:3', '2026-11-18', 'ben hill, ada moss'],
      ['people/Ada Moss.md:8', '2026-11-19', 'ada moss'],
    ]);
    expect(book.conversationsOf.get('ada moss')?.map(({ day }) => day)).toEqual([
      '2026-09-01',
      '2026-11-18',
      '2026-11-19',
    ]);
    expect(book.conversations.map(({ kind }) => kind)).toEqual(['meeting', 'meeting', 'call']);
  });

  it('keep who took part and who was mentioned apart', () => {
    const book = bookOf([
      contact(
        'Ada Moss',
        {},
        {
          entries: [{ day: '2026-11-19', line: 8, endLine: 10 }],
          mentions: [
            { name: 'Ben Hill', line: 9 },
            { name: 'Ada Moss', line: 9 },
            { name: 'Some Project', line: 9 },
          ],
        },
      ),
      contact('Ben Hill'),
    ]);
    expect(book.conversations.map(({ people, mentioned }) => [people, mentioned])).toEqual([
      [['ada moss'], ['ben hill']],
    ]);
    expect(book.conversationsOf.has('ben hill')).toBe(false);
  });

  it('are made of a daily note only where its front-matter names people', () => {
    const mentions = [{ name: 'Ada Moss', line: 4 }];
    const bare = plain('daily/2026-11-18.md', { day: '2026-11-18', mentions });
    const named = plain('daily/2026-11-19.md', { day: '2026-11-19', mentions, people: ['Ben Hill'] });
    const book = bookOf([contact('Ada Moss'), bare, named]);
    expect(book.conversations.map(brief)).toEqual([['daily/2026-11-19.md:1', '2026-11-19', 'ben hill']]);
  });

  it('take a meeting note with dated entries for one on its own day and one on each other day', () => {
    const entries = [
      { day: '2026-11-18' as const, line: 5, endLine: 8 },
      { day: '2026-11-25' as const, line: 9, endLine: 12 },
    ];
    const items = [4, 6, 10].map((line) => item(`thing ${line}`, { line, path: 'm.md' }));
    const book = bookOf([meeting('2026-11-18', ['Ada Moss'], {}, { path: 'm.md', entries }, items)]);
    expect(book.conversations.map(brief)).toEqual([
      ['m.md:1', '2026-11-18', 'ada moss'],
      ['m.md:9', '2026-11-25', 'ada moss'],
    ]);
    const lines = book.conversations.map((talk) => talk.items.map((id) => book.items.get(id)?.line));
    expect(lines).toEqual([[4, 6], [10]]);
  });

  it('are not made of a meeting note without any day, which is reported', () => {
    const book = bookOf([meeting(null, ['Ada Moss'], {}, { path: 'm.md' })]);
    expect(book.conversations).toEqual([]);
    expect(book.problems.map(({ code, path, line }) => [code, path, line])).toEqual([['no-day', 'm.md', null]]);
  });

  it('are not made of audit notes, which repeat what others say', () => {
    const audit = plain('audits/2026-W47.md', { type: 'audit', day: '2026-11-20', people: ['Ada Moss'] }, [item('x')]);
    const book = bookOf([audit]);
    expect([book.conversations, book.commitments, [...book.items]]).toEqual([[], [], []]);
  });

  it('guess the kind from the title, and call two people alone a one-to-one', () => {
    const kinds = (title: string, people: string[], fields = {}) =>
      bookOf([meeting('2026-11-18', people, fields, { title })]).conversations[0]?.kind;
    expect(kinds('Coffee', ['Ada Moss'])).toBe('121');
    expect(kinds('Coffee', ['Ada Moss', 'Ben Hill'])).toBe('meeting');
    expect(kinds('Intro call', ['Ada Moss'])).toBe('call');
    expect(kinds('Coffee', ['Ada Moss'], { event: 'Autumn fair' })).toBe('event');
    expect(kinds('Intro call', ['Ada Moss'], { kind: 'workshop' })).toBe('workshop');
  });

  it.each([
    ['1:1', '121'],
    ['1on1', '121'],
    ['one-to-one', '121'],
    ['zoom', 'call'],
    ['conference', 'event'],
    ['coffee', 'coffee'],
  ])('call the kind that a note gives as %s by its one name, %s', (kind, expected) => {
    const book = bookOf([meeting('2026-11-18', ['Ada Moss'], { kind })]);
    expect(book.conversations[0]?.kind).toBe(expected);
  });
});

describe('a log entry and a meeting note of the same person and day', () => {
  const note = meeting('2026-11-18', ['Ada Moss', 'Ben Hill'], {}, { title: 'Yard plan', excerpt: 'Plan agreed' });
  function days(entry: { hasWords: boolean; link?: string }) {
    const mentions = entry.link === undefined ? [] : [{ name: entry.link, line: 8 }];
    const log = contact(
      'Ada Moss',
      {},
      {
        entries: [{ day: '2026-11-18', line: 8, endLine: 9, hasWords: entry.hasWords }],
        mentions,
      },
      [item('bring keys', { path: 'people/Ada Moss.md', line: 9 })],
    );
    return bookOf([note, log]).conversations;
  }

  it('are one where the entry says nothing', () => {
    expect(days({ hasWords: false }).map(brief)).toEqual([
      ['meetings/2026-11-18 Yard plan.md:1', '2026-11-18', 'ada moss, ben hill'],
    ]);
  });

  it('are one where the entry links to the note, and what it says is kept', () => {
    const [only, ...others] = days({ hasWords: true, link: '2026-11-18 Yard plan' });
    expect(others).toEqual([]);
    expect(only?.items).toHaveLength(1);
  });

  it('stay two where the entry has words of its own', () => {
    expect(days({ hasWords: true })).toHaveLength(2);
    expect(days({ hasWords: true, link: 'Another note' })).toHaveLength(2);
  });

  it('are one where the note says nothing and nobody else was there: the entry has its words', () => {
    const log = contact('Ada Moss', {}, { entries: [{ day: '2026-11-18', line: 8, endLine: 9, hasWords: true }] });
    const bare = (people: string[]) => meeting('2026-11-18', people, {}, { hasWords: false });
    expect(bookOf([bare(['Ada Moss']), log]).conversations.map(({ hasWords }) => hasWords)).toEqual([true]);
    expect(bookOf([bare(['Ada Moss', 'Ben Hill']), log]).conversations).toHaveLength(2);
  });
});
