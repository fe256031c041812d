import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/dates/day.ts';
import { ofKind, queueOf, termsOf } from '../../helpers/queue.ts';
import { contact, item, meeting, plain } from '../../helpers/records.ts';

const settings = { handwrittenDays: [3, 5] };
const old = contact('Ada Moss', { met: '2020-01-01' });
const talk = (day: Day, fields = {}) => meeting(day, ['Ada Moss'], fields);

describe('cards by hand', () => {
  it.each([
    ['2026-11-18', 1],
    ['2026-11-19', 0],
    ['2026-11-20', 1],
    ['2026-11-21', 0],
  ] as const)('come on the days set: %s, %i', (today, times) => {
    expect(ofKind('handwritten', [old, talk('2026-11-17')], { today, settings })).toHaveLength(times);
  });

  it.each([
    ['2026-11-20', 0],
    ['2026-11-19', 1],
    ['2026-11-13', 1],
    ['2026-11-12', 0],
  ] as const)('are for whom I met in the last week: %s, %i', (day, times) => {
    expect(ofKind('handwritten', [old, talk(day)], { settings })).toHaveLength(times);
  });

  it('need a pen, and are not for calls, colleagues, whole halls, or who has heard from me since', () => {
    expect(ofKind('handwritten', [old, talk('2026-11-17')], { settings })[0]).toMatchObject({
      title: 'Write Ada a card by hand',
      needs: ['pen'],
      channel: 'handwritten',
    });
    const none = [
      [old, talk('2026-11-17', { kind: 'call' })],
      [contact('Ada Moss', { met: '2020-01-01', relation: 'colleague' }), talk('2026-11-17')],
      [
        old,
        meeting(
          '2026-11-17',
          ['Ada Moss', ...'BCDEFG'].map((name) => `${name}o Hill`),
        ),
      ],
      [old, talk('2026-11-16'), talk('2026-11-17', { kind: 'call' })],
    ];
    for (const records of none) {
      const made = ofKind('handwritten', records, { settings });
      expect(made.filter(({ person }) => person === 'ada moss')).toEqual([]);
    }
  });

  it('have the new ones first, and are four in a sitting', () => {
    const many = ['Bo', 'Cy', 'Di', 'Eve'].flatMap((name) => [
      contact(`${name} Hill`, { met: '2020-01-01' }),
      meeting('2026-11-19', [`${name} Hill`], {}, { title: name }),
    ]);
    const made = queueOf([...many, meeting('2026-11-16', ['Ada Moss'])], { settings });
    const cards = made.filter(
      ({ kind, reasons }) => kind === 'handwritten' || reasons.some(({ term }) => term === 'handwritten'),
    );
    expect(cards).toHaveLength(4);
    expect(cards[0]?.person).toBe('ada moss');
  });

  it('may be the way to follow up, and join the promise of a card, but no other promise', () => {
    const [card, ...others] = queueOf([talk('2026-11-18')], { settings });
    expect([card?.kind, others]).toEqual(['follow-up', []]);
    expect(card?.reasons.flatMap(({ from }) => from?.kind ?? [])).toEqual(['handwritten', 'handwritten']);
    const promise = (channel: 'send' | 'handwritten') =>
      plain('x.md', {}, [item('a thing', { to: ['Ada Moss'], channel, due: '2026-11-20' })]);
    expect(queueOf([old, talk('2026-11-17'), promise('handwritten')], { settings })).toHaveLength(1);
    const apart = queueOf([old, talk('2026-11-17'), promise('send')], { settings });
    expect(apart.map((nudge) => [nudge.kind, termsOf(nudge)[0]])).toEqual([
      ['promise', 'promise'],
      ['handwritten', 'handwritten'],
    ]);
  });
});
