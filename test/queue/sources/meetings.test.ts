import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/dates/day.ts';
import type { MeetingFields } from '../../../src/note/types.ts';
import { ofKind, queueOf, termsOf } from '../../helpers/queue.ts';
import { contact, item, meeting, plain } from '../../helpers/records.ts';

describe('a meeting ahead without an agenda', () => {
  const ahead = (day: Day, fields: Partial<MeetingFields> = {}, parts = {}) =>
    meeting(day, ['Ada Moss'], fields, parts);

  it.each([
    ['2026-11-21', 'agenda-today'],
    ['2026-11-23', 'agenda-next'],
    ['2026-11-24', 'agenda-soon'],
    ['2026-11-25', 'agenda-soon'],
    ['2026-11-26', undefined],
    ['2026-11-19', undefined],
  ] as const)('on %s, seen from a Friday: %s', (day, term) => {
    const [nudge] = ofKind('agenda', [ahead(day)]);
    expect(termsOf(nudge)[1]).toBe(term);
  });

  it('is asked for as a short act with the meeting for its day', () => {
    expect(ofKind('agenda', [ahead('2026-11-23')])[0]).toMatchObject({
      id: expect.stringMatching(/^agenda:[a-z0-9]{5}$/),
      title: 'Write an agenda for meeting Ada Moss',
      due: '2026-11-23',
      minutes: 10,
      needs: [],
      path: 'meetings/2026-11-23 talk.md',
    });
  });

  it('is asked for today only while nothing is written of it', () => {
    expect(ofKind('agenda', [ahead('2026-11-20', {}, { hasWords: false })])).toHaveLength(1);
    expect(ofKind('agenda', [ahead('2026-11-20')])).toEqual([]);
  });

  it('is not asked for where there is one, for an event of others, nor where it is promised', () => {
    const promised = plain('x.md', {}, [item('send Ada the agenda', { to: ['Ada Moss'] })]);
    expect(ofKind('agenda', [ahead('2026-11-23', {}, { hasAgenda: true })])).toEqual([]);
    expect(ofKind('agenda', [ahead('2026-11-23', { kind: 'event' })])).toEqual([]);
    expect(ofKind('agenda', [ahead('2026-11-23'), promised])).toEqual([]);
    expect(ofKind('agenda', [meeting('2026-11-23', [])])).toEqual([]);
  });

  it('is not asked for an entry ahead in a log, which has no place for one', () => {
    const log = contact('Ada Moss', {}, { entries: [{ day: '2026-11-23', line: 9, endLine: 9 }] });
    expect(ofKind('agenda', [log])).toEqual([]);
  });

  it('carries the follow-up: who gets an agenda has heard from me', () => {
    const made = queueOf([meeting('2026-11-18', ['Ada Moss']), ahead('2026-11-23')]);
    expect(made.map(({ kind, clock }) => [kind, clock])).toEqual([['agenda', 'amber']]);
  });
});

describe('a conversation without words', () => {
  const bare = (day: Day, parts = {}) => meeting(day, ['Ada Moss'], { value: 'value' }, { hasWords: false, ...parts });

  it.each([
    ['2026-11-20', undefined],
    ['2026-11-19', 'gap-fresh'],
    ['2026-11-18', 'gap-fresh'],
    ['2026-11-17', 'gap-fading'],
    ['2026-11-06', 'gap-fading'],
    ['2026-11-05', undefined],
    ['2026-11-23', undefined],
  ] as const)('on %s: %s', (day, term) => expect(termsOf(ofKind('note-gap', [bare(day)])[0])[1]).toBe(term));

  it('is no gap where something is written, or nobody was there', () => {
    expect(ofKind('note-gap', [bare('2026-11-19', { hasWords: true })])).toEqual([]);
    expect(ofKind('note-gap', [meeting('2026-11-19', [], {}, { hasWords: false })])).toEqual([]);
    expect(ofKind('note-gap', [meeting('2026-11-19', ['Ada Moss'], { kind: 'message' }, { hasWords: false })])).toEqual(
      [],
    );
  });

  it('clears nothing else: of a note the person hears nothing', () => {
    expect(
      queueOf([bare('2026-11-18')])
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['follow-up', 'note-gap']);
  });

  it('comes three at a time, so that an imported calendar is no flood', () => {
    const many = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'] as const;
    expect(
      ofKind(
        'note-gap',
        many.map((day) => bare(day)),
      ).map(({ said }) => said),
    ).toEqual(['2026-11-18', '2026-11-19', '2026-11-17']);
  });

  it('counts in a log too, each day with an id of its own', () => {
    const entries = (['2026-11-17', '2026-11-18'] as const).map((day, at) => ({
      day,
      line: at + 9,
      endLine: at + 9,
      hasWords: false,
    }));
    const made = ofKind('note-gap', [contact('Ada Moss', { met: '2020-01-01' }, { entries })]);
    expect(made.map(({ said }) => said)).toEqual(['2026-11-18', '2026-11-17']);
    expect(new Set(made.map(({ id }) => id)).size).toBe(2);
  });
});

describe('feedback', () => {
  const ada = contact('Ada Moss', { relation: 'client', cadence: 'none', met: '2020-01-01' });
  const long = (day: Day, fields: Partial<MeetingFields> = { minutes: 90 }) => meeting(day, ['Ada Moss'], fields);

  it.each([
    ['2026-11-20', undefined],
    ['2026-11-19', 'feedback-fresh'],
    ['2026-11-13', 'feedback-fresh'],
    ['2026-11-12', 'feedback-late'],
    ['2026-10-30', 'feedback-late'],
    ['2026-10-29', undefined],
  ] as const)('after a long meeting on %s: %s', (day, term) => {
    const [nudge] = ofKind('feedback', [ada, long(day)]);
    expect(termsOf(nudge)[1]).toBe(term);
    if (nudge !== undefined) expect(nudge.title).toBe('Ask Ada what worked and what did not');
  });

  it('is asked after an hour and a half or a workshop, of clients', () => {
    const asked = (fields: Partial<MeetingFields>) => ofKind('feedback', [ada, long('2026-11-18', fields)]).length;
    expect([{ minutes: 89 }, { kind: 'workshop' }, { kind: 'event', minutes: 180 }, {}].map(asked)).toEqual([
      0, 1, 0, 0,
    ]);
    expect(ofKind('feedback', [contact('Ada Moss', { relation: 'friend' }), long('2026-11-18')])).toEqual([]);
    expect(ofKind('feedback', [long('2026-11-18', { minutes: 90, stage: 'client' })])).toHaveLength(1);
  });

  it('is not asked after a conversation since, nor where it is promised, and once of each', () => {
    const promised = plain('x.md', {}, [item('ask for her feedback', { to: ['Ada Moss'] })]);
    expect(ofKind('feedback', [ada, long('2026-11-17'), meeting('2026-11-19', ['Ada Moss'])])).toEqual([]);
    expect(ofKind('feedback', [ada, long('2026-11-17'), promised])).toEqual([]);
    const twice = [long('2026-11-18'), meeting('2026-11-18', ['Ada Moss'], { minutes: 120 }, { title: 'b' })];
    expect(ofKind('feedback', [ada, ...twice])).toHaveLength(1);
  });
});
