import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/dates/civil.ts';
import type { Day } from '../../../src/dates/day.ts';
import { ofKind, queueOf, termsOf } from '../../helpers/queue.ts';
import { contact, item, meeting, plain } from '../../helpers/records.ts';

const talk = (day: Day) => meeting(day, ['Ada Moss'], { value: 'value' });

describe('a first conversation', () => {
  it.each([
    ['2026-11-20', 'clock-green', 'Follow up with Ada Moss'],
    ['2026-11-19', 'clock-green', 'Follow up with Ada Moss'],
    ['2026-11-18', 'clock-amber', 'Follow up with Ada Moss'],
    ['2026-11-17', 'clock-red', 'Follow up with Ada Moss'],
    ['2026-11-16', 'clock-cold', 'Write to Ada Moss after all: something of use to them'],
    ['2026-10-30', 'clock-cold', 'Write to Ada Moss after all: something of use to them'],
    ['2026-10-29', undefined, undefined],
  ] as const)('on %s: %s', (day, term, title) => {
    const [nudge] = ofKind('follow-up', [talk(day)]);
    expect([termsOf(nudge)[1], nudge?.title]).toEqual([term, title]);
  });

  it('counts working days only: a Thursday is still amber on Monday', () => {
    const [nudge] = ofKind('follow-up', [talk('2026-11-19')], { today: '2026-11-23' });
    expect(nudge?.clock).toBe('amber');
    const [weekend] = ofKind('follow-up', [talk('2026-11-20')], {
      today: '2026-11-23',
      settings: { workDays: [1, 2, 3, 4, 5, 6, 7] },
    });
    expect(weekend?.clock).toBe('red');
  });
});

describe('second and third touches', () => {
  it.each([
    ['2026-11-13', 'touch-second'],
    ['2026-11-14', 'touch-second'],
    ['2026-11-16', undefined],
    ['2026-10-09', 'touch-second'],
    ['2026-10-08', undefined],
  ] as const)('one follow-up, on %s: %s', (day, term) => {
    expect(termsOf(ofKind('follow-up', [talk('2026-10-01'), talk(day)])[0])[1]).toBe(term);
  });

  it('has the third after two working weeks, and no fourth', () => {
    const upTo = (...days: Day[]) => ofKind('follow-up', ['2026-10-01' as const, ...days].map(talk));
    expect(termsOf(upTo('2026-10-12', '2026-11-06')[0])[1]).toBe('touch-third');
    expect(upTo('2026-10-12', '2026-11-07')[0]?.title).toBe('Write to Ada Moss: suggest a next step');
    expect(upTo('2026-10-12', '2026-11-09')).toEqual([]);
    expect(upTo('2026-10-12', '2026-10-20', '2026-11-01')).toEqual([]);
  });

  it('counts a promise kept as a touch, and two on one day once', () => {
    const kept = plain('x.md', {}, [item('send it', { to: ['Ada Moss'], status: 'done', closed: '2026-11-03' })]);
    expect(ofKind('follow-up', [talk('2026-10-01'), kept])[0]?.reasons[1]?.reason).toBe(
      '1 touch since, the last 2 weeks ago',
    );
    const twice = [talk('2026-10-01'), talk('2026-11-03'), kept];
    expect(termsOf(ofKind('follow-up', twice)[0])).toContain('touch-second');
  });

  it('is for new contacts: a quarter of a year, and not where the note says that we met before', () => {
    expect(ofKind('follow-up', [talk('2026-08-21'), talk('2026-11-09')])).toHaveLength(1);
    expect(ofKind('follow-up', [talk('2026-08-20'), talk('2026-11-09')])).toEqual([]);
    const old = contact('Ada Moss', { met: '2019-05-01' });
    expect(ofKind('follow-up', [old, talk('2026-10-01'), talk('2026-11-09')])).toEqual([]);
  });

  it('waits for a meeting ahead, and comes three at a time, the latest first', () => {
    expect(ofKind('follow-up', [talk('2026-10-01'), talk('2026-11-03'), talk('2026-12-20')])).toEqual([]);
    const many = ['Bo', 'Cy', 'Di', 'Eve', 'Fay'].flatMap((name, at) => [
      meeting('2026-10-01', [`${name} Hill`], {}, { title: name }),
      meeting(addDays('2026-11-02', at), [`${name} Hill`], {}, { title: name }),
    ]);
    expect(queueOf(many).map(({ person }) => person)).toEqual(['di hill', 'eve hill', 'fay hill']);
  });
});
