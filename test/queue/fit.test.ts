import { describe, expect, it } from 'vitest';
import type { Need } from '../../src/channel.ts';
import { NudgeError } from '../../src/errors.ts';
import { buildQueue, type QueueRequest } from '../../src/queue/queue.ts';
import { bookOf, config, contact, item, plain, TODAY } from '../helpers/records.ts';

const book = bookOf([
  plain('x.md', {}, [
    item('call Ada', { channel: 'call', line: 1 }),
    item('text Ben', { channel: 'message', line: 2 }),
    item('card to Cy', { channel: 'handwritten', line: 3, minutes: 8 }),
    item('draft it', { channel: 'write', line: 4 }),
    item('tidy', { channel: 'other', line: 5, minutes: 1 }),
  ]),
]);

function ask(rest: Partial<QueueRequest>) {
  const request = { config: config(), today: TODAY, moment: { minutes: null, place: null }, ...rest };
  return buildQueue(book, request)
    .map(({ line }) => line)
    .sort();
}

function refusal(rest: Partial<QueueRequest>): NudgeError | null {
  try {
    ask(rest);
    return null;
  } catch (error) {
    if (error instanceof NudgeError) return error;
    throw error;
  }
}

describe("a contact's own clock", () => {
  /** Noon in London on a Friday. */
  const noon = Date.UTC(2026, 10, 20, 12);
  const called = (timeZone: string | null, rest: Partial<QueueRequest> = {}) => {
    const people = [
      contact('Ada Moss', { timeZone }),
      plain('y.md', {}, [item('ring', { channel: 'call', to: ['Ada Moss'] })]),
    ];
    const request = { config: config(), today: TODAY, moment: { minutes: null, place: null }, hour: 12, now: noon };
    return buildQueue(bookOf(people), { ...request, ...rest }).length === 1;
  };

  it.each([
    [null, true],
    ['Europe/London', true],
    ['America/New_York', false],
    ['Asia/Tokyo', false],
    ['Africa/Johannesburg', true],
    ['Mars/Olympus', true],
  ])('%s: %s', (zone, fits) => expect(called(zone)).toBe(fits));

  it('counts the day off there, and both clocks at once', () => {
    const lateFriday = Date.UTC(2026, 10, 20, 23, 30);
    expect(called('Australia/Sydney', { hour: 12, now: lateFriday })).toBe(false);
    expect(called('America/New_York', { hour: 17, now: Date.UTC(2026, 10, 20, 17) })).toBe(true);
    expect(called('America/New_York', { hour: 18, now: Date.UTC(2026, 10, 20, 18) })).toBe(false);
  });

  it('does not count where the instant is not known', () => {
    expect([called('Asia/Tokyo', { now: null }), called('Asia/Tokyo', { hour: 12 })]).toEqual([true, false]);
  });
});

describe('what a moment is good for', () => {
  const termsOf = (line: number, moment: QueueRequest['moment']) =>
    buildQueue(book, { config: config(), today: TODAY, moment })
      .filter((nudge) => nudge.line === line)
      .flatMap(({ reasons }) => reasons.map(({ term }) => term))
      .filter((term) => ['quick', 'fills-all', 'fills-minutes', 'rare-place', 'can-ring'].includes(term));

  it('is told by the minutes, or the act is quick where they are not told', () => {
    const fills = [null, 8, 9, 10, 11, 12, 13].map((minutes) => termsOf(3, { minutes, place: null }));
    const most = ['fills-minutes'];
    expect(fills).toEqual([[], ['fills-all'], ['fills-all'], most, most, [], []]);
    expect([null, 45].map((minutes) => termsOf(2, { minutes, place: null }))).toEqual([['quick'], []]);
  });

  it('is told by the place', () => {
    const places = new Map<string, readonly Need[]>([...config().places, ['car', ['phone']], ['tram', ['online']]]);
    const at = (line: number, place: string) =>
      buildQueue(book, { config: config({ places }), today: TODAY, moment: { minutes: null, place } })
        .filter((nudge) => nudge.line === line)
        .flatMap(({ reasons }) => reasons.map(({ reason }) => reason));
    expect(at(3, 'bench')).toContain('needs pen, which few places have');
    expect(at(1, 'pocket')).toContain('you can talk here');
    expect(at(2, 'pocket').join()).not.toContain('few places');
  });
});

describe('the moment', () => {
  it('leaves out what takes longer, and what needs something that is not there', () => {
    expect(ask({})).toEqual([1, 2, 3, 4, 5]);
    expect(ask({ moment: { minutes: 8, place: null } })).toEqual([2, 3, 5]);
    expect(ask({ moment: { minutes: null, place: 'Pocket' } })).toEqual([1, 2, 5]);
    expect(ask({ moment: { minutes: 1, place: 'bench' } })).toEqual([5]);
  });

  it('has no calls at night or on days off where the hour counts', () => {
    expect([8, 9, 17, 18].map((hour) => ask({ hour }).includes(1))).toEqual([false, true, true, false]);
    expect(ask({ hour: 12, today: '2026-11-21' })).toEqual([2, 3, 4, 5]);
  });

  it('has no calls on days off where only the day is known, and all of them where it does not matter', () => {
    expect([ask({ hour: null }), ask({ hour: null, today: '2026-11-21' })]).toEqual([
      [1, 2, 3, 4, 5],
      [2, 3, 4, 5],
    ]);
    expect(ask({ today: '2026-11-21' })).toEqual([1, 2, 3, 4, 5]);
  });

  it('with low energy has nothing long and nothing that wants quiet', () => {
    const low = { minutes: null, place: null, energy: ' Low ' };
    expect(ask({ moment: low })).toEqual([1, 2, 3, 5]);
    expect(ask({ moment: { ...low, minutes: 2 } })).toEqual([2, 5]);
  });

  it('with high energy puts first what wants quiet or is long, and leaves nothing out', () => {
    const moment = { minutes: null, place: null, energy: 'high' };
    const [first, ...others] = buildQueue(book, { config: config(), today: TODAY, moment });
    expect([first?.line, first?.reasons.at(-1)]).toEqual([
      4,
      { term: 'energy-high', points: 12, reason: 'you have the energy: it wants quiet' },
    ]);
    expect(others.map(({ line }) => line).sort()).toEqual([1, 2, 3, 5]);
  });

  it.each(['', 'medium', 'lo', '\u001b[31m', 'x'.repeat(1000)])('refuses energy %j', (energy) => {
    const error = refusal({ moment: { minutes: null, place: null, energy } });
    expect(error?.code).toBe('usage');
    expect(error?.message).toMatch(/^Expected energy as low or high, found "/);
    expect(error?.message.length).toBeLessThan(120);
  });

  it.each([0, -5, 1e9, 2.5, Number.NaN, 1441])('refuses %d minutes', (minutes) => {
    const error = refusal({ moment: { minutes, place: null } });
    expect(error?.code).toBe('usage');
    expect(error?.message).toBe(`Expected minutes as a whole number from 1 to 1440, found ${minutes}.`);
  });

  it('refuses an unknown place and lists those known', () => {
    const error = refusal({ moment: { minutes: null, place: 'moon' } });
    expect([error?.code, error?.message]).toEqual(['usage', 'There is no place called "moon".']);
    expect(error?.hint).toContain('Known places: bench, pocket.');
  });
});
