import { describe, expect, it } from 'vitest';
import { clockAt, firstMeeting, workingDaysBetween } from '../../src/book/clock.ts';
import type { NoteRecord } from '../../src/book/record.ts';
import type { Day } from '../../src/dates/day.ts';
import { bookOf, contact, item, meeting } from '../helpers/records.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];

function clock(today: Day, ...records: NoteRecord[]) {
  const met = firstMeeting(bookOf(records, { today }), 'ada moss', today);
  if (met?.waiting !== true) return null;
  return clockAt(workingDaysBetween(met.conversation.day, today, WEEKDAYS));
}

describe('the follow-up clock', () => {
  const tuesday = meeting('2026-11-10', ['Ada Moss']);
  const friday = meeting('2026-11-13', ['Ada Moss']);

  it.each([
    ['2026-11-10', 'green'],
    ['2026-11-11', 'green'],
    ['2026-11-12', 'amber'],
    ['2026-11-13', 'red'],
    ['2026-11-16', 'cold'],
    ['2026-12-01', 'cold'],
    ['2026-12-02', null],
    ['2026-11-09', null],
  ] as const)('of a Tuesday is on %s %s', (today, colour) => {
    expect(clock(today, tuesday)).toBe(colour);
  });

  it.each([
    ['2026-11-15', 'green'],
    ['2026-11-16', 'green'],
    ['2026-11-17', 'amber'],
    ['2026-11-18', 'red'],
    ['2026-11-19', 'cold'],
  ] as const)('of a Friday stands still over the weekend: on %s %s', (today, colour) => {
    expect(clock(today, friday)).toBe(colour);
  });

  it('stops with a second conversation, not with a mention or a second note of the same day', () => {
    expect(clock('2026-11-13', tuesday, meeting('2026-11-12', ['Ada Moss']))).toBeNull();
    expect(clock('2026-11-13', tuesday, meeting('2026-11-10', ['Ada Moss'], {}, { title: 'evening' }))).toBe('red');
    const mention = contact(
      'Ben Hill',
      {},
      {
        entries: [{ day: '2026-11-12', line: 4, endLine: 6 }],
        mentions: [{ name: 'Ada Moss', line: 5 }],
      },
    );
    expect(clock('2026-11-13', tuesday, mention)).toBe('red');
  });

  it('does not start for somebody whose contact note says they were met before', () => {
    const known = (met: string) => contact('Ada Moss', { met });
    expect(clock('2026-11-12', tuesday, known('2026-03-02'))).toBeNull();
    expect(clock('2026-11-12', tuesday, known(' 2026-03-02 '))).toBeNull();
    expect(clock('2026-11-12', tuesday, known('2026-11-10'))).toBe('amber');
    expect(clock('2026-11-12', tuesday, known('2026-11-11'))).toBe('amber');
    expect(clock('2026-11-12', tuesday, known('breakfast club'))).toBe('amber');
  });

  it('stops with a promise kept since, not with one still open or dropped', () => {
    const promised = (rest: Parameters<typeof item>[1]) =>
      meeting('2026-11-10', ['Ada Moss'], {}, {}, [item('send it', { to: ['Ada Moss'], said: '2026-11-10', ...rest })]);
    expect(clock('2026-11-12', promised({ status: 'done', closed: '2026-11-11' }))).toBeNull();
    expect(clock('2026-11-12', promised({ status: 'done' }))).toBeNull();
    expect(clock('2026-11-12', promised({ status: 'done', said: '2026-11-13' }))).toBe('amber');
    expect(clock('2026-11-12', promised({}))).toBe('amber');
    expect(clock('2026-11-12', promised({ status: 'dropped', closed: '2026-11-11' }))).toBe('amber');
  });
});
