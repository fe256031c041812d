import { describe, expect, it } from 'vitest';
import { NudgeError } from '../../src/errors.ts';
import { buildQueue, type QueueRequest } from '../../src/queue/queue.ts';
import { bookOf, config, item, plain, TODAY } from '../helpers/records.ts';

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
