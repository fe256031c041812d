import { describe, expect, it } from 'vitest';
import type { NoteRecord } from '../../src/book/record.ts';
import { judgeValue } from '../../src/book/value.ts';
import type { Day } from '../../src/dates/day.ts';
import { bookOf, contact, item, meeting, TODAY } from '../helpers/records.ts';

function judge(...records: NoteRecord[]) {
  const book = bookOf(records);
  const [first] = book.conversations;
  if (first === undefined) throw new Error('no conversation');
  return judgeValue(first, book, TODAY);
}

describe('judgeValue', () => {
  const OLD = '2026-10-20';

  it("takes the note's own word before anything else", () => {
    const items = [item('send it', { path: 'm.md' })];
    expect(judge(meeting(OLD, ['Ada Moss'], { value: 'chat' }, { path: 'm.md' }, items)).value).toBe('chat');
    expect(judge(meeting(TODAY, ['Ada Moss'], { value: 'value' }))).toEqual({
      value: 'value',
      rule: 'declared',
      because: 'the note says so',
      source: { path: `meetings/${TODAY} talk.md`, line: 1 },
    });
  });

  it('finds value in a promise either way, but not in interest or what was dropped', () => {
    const said = (rest: Parameters<typeof item>[1]) =>
      judge(meeting(OLD, ['Ada Moss'], {}, { path: 'm.md' }, [item('send it', { path: 'm.md', line: 7, ...rest })]));
    expect(said({})).toEqual({
      value: 'value',
      rule: 'word',
      because: 'a promise was made',
      source: { path: 'm.md', line: 7 },
    });
    expect(said({ kind: 'awaiting', owner: 'Ada Moss', status: 'done' }).value).toBe('value');
    expect(said({ kind: 'opportunity', owner: 'Ada Moss' }).value).toBe('chat');
    expect(said({ status: 'dropped' }).value).toBe('chat');
  });

  it('finds value in money, an outcome, a decision and an introduction', () => {
    expect(judge(meeting(OLD, [], { money: { amount: 50_000, currency: 'GBP' } })).because).toBe('money came of it');
    expect(judge(meeting(OLD, [], { outcome: 'signed' })).because).toBe('its outcome is told: signed');
    const signs = [{ kind: 'introduction' as const, line: 12, text: 'introduced me to Oz' }];
    expect(judge(meeting(OLD, [], {}, { signs })).source?.line).toBe(12);
  });

  it('finds value in a stage that moved, not in the first one told', () => {
    const moved = [
      meeting('2026-08-01', ['Ada Moss'], { stage: 'talking' }),
      meeting('2026-09-20', ['Ada Moss'], { stage: 'proposal' }),
    ];
    const book = bookOf(moved);
    expect(book.conversations.map((talk) => judgeValue(talk, book, TODAY).because)).toEqual([
      'nothing came of it within 14 days',
      'moved from talking to proposal',
    ]);
  });

  it('finds value in a next conversation within 14 days', () => {
    expect(judge(meeting(OLD, ['Ada Moss']), meeting('2026-11-03', ['Ada Moss'], {}, { path: 'n.md' }))).toEqual({
      value: 'value',
      rule: 'again',
      because: 'spoke again after 14 days',
      source: { path: 'n.md', line: 1 },
    });
    expect(judge(meeting(OLD, ['Ada Moss']), meeting('2026-11-04', ['Ada Moss'])).value).toBe('chat');
    expect(judge(meeting(OLD, ['Ada Moss']), meeting('2026-11-03', ['Ben Hill'])).value).toBe('chat');
  });

  it('finds value in an introduction that followed within 14 days, in a note that names who was there', () => {
    const ada = contact('Ada Moss');
    const signs = [{ kind: 'introduction' as const, line: 4, text: 'Ada introduced us' }];
    const told = (day: Day, name = 'Ada Moss') =>
      meeting(day, ['Oz Penn'], {}, { path: 'n.md', signs, mentions: [{ name, line: 4 }] });
    const verdict = judge(meeting(OLD, ['Ada Moss']), told('2026-11-03'), ada);
    expect(verdict).toMatchObject({ value: 'value', rule: 'introduced', source: { path: 'n.md', line: 4 } });
    expect(judge(meeting(OLD, ['Ada Moss']), told('2026-11-04'), ada).value).toBe('chat');
    expect(judge(meeting(OLD, ['Ada Moss']), told('2026-11-03', 'Ben Hill'), ada).value).toBe('chat');
  });

  it('does not judge what is fresh or still ahead', () => {
    expect(judge(meeting('2026-11-07', ['Ada Moss']))).toEqual({
      value: 'open',
      rule: 'fresh',
      because: '13 days old, nothing from it yet',
      source: null,
    });
    expect(judge(meeting('2026-11-06', ['Ada Moss'])).value).toBe('chat');
    expect(judge(meeting('2026-11-21', ['Ada Moss'])).because).toBe('still ahead');
  });
});
