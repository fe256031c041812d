import { describe, expect, it } from 'vitest';
import { isZone, timeIn } from '../../src/dates/zone.ts';

/** Friday 20 November 2026, 23:30 in London. */
const NOW = Date.UTC(2026, 10, 20, 23, 30);

describe('time zones', () => {
  it.each([
    ['Europe/London', '2026-11-20', 23],
    ['Australia/Sydney', '2026-11-21', 10],
    ['america/los_angeles', '2026-11-20', 15],
    ['Asia/Kolkata', '2026-11-21', 5],
    ['UTC', '2026-11-20', 23],
    [' Europe/Paris ', '2026-11-21', 0],
  ])('%s has %s, %s o’clock', (zone, day, hour) => expect(timeIn(zone, NOW)).toEqual({ day, hour }));

  it.each([
    '',
    'Mars/Olympus',
    'Leeds',
    '+01:00',
    'Europe/London; rm',
    'x'.repeat(1000),
    '../etc',
    'Europe/London\u0000',
  ])('%j is none', (zone) => expect([isZone(zone), timeIn(zone, NOW)]).toEqual([false, null]));

  it('has nothing to say of an instant that is none', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, 1e18].map((now) => timeIn('UTC', now))).toEqual([null, null, null]);
  });
});
