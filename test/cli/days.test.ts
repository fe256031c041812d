import { describe, expect, it } from 'vitest';
import { dueDay, laterDay, pastDay, readLater } from '../../src/cli/days.ts';

/** A Friday. */
const FRIDAY = { today: '2026-11-20', order: 'dmy' } as const;

describe('readLater', () => {
  it.each([
    ['tomorrow', '2026-11-21'],
    ['monday', '2026-11-23'],
    ['next week', '2026-11-23'],
    ['the weekend', '2026-11-21'],
    ['end of next week', '2026-11-27'],
    ['end of month', '2026-11-30'],
    ['in two weeks', '2026-12-04'],
    ['10 days', '2026-11-30'],
    ['+2w', '2026-12-04'],
    ['december', '2026-12-01'],
    ['not before march', '2027-03-01'],
    ['2026-12-01', '2026-12-01'],
    ['3/12/2026', '2026-12-03'],
  ])('%s', (words, day) => {
    expect(readLater(words, FRIDAY)).toBe(day);
  });

  it.each(['today', 'yesterday', '2026-11-19', '2026-02-30', 'later', ''])('knows no day ahead in %j', (words) => {
    expect(readLater(words, FRIDAY)).toBeNull();
    expect(() => laterDay(words, FRIDAY)).toThrow(/expected a day ahead/);
  });
});

describe('dueDay', () => {
  it('may be today', () => {
    expect(dueDay('today', FRIDAY)).toBe('2026-11-20');
    expect(dueDay('next week', FRIDAY)).toBe('2026-11-27');
    expect(() => dueDay('2026-11-19', FRIDAY)).toThrow(/--due: expected today or a day ahead/);
  });
});

describe('pastDay', () => {
  it.each([
    ['today', '2026-11-20'],
    ['Yesterday', '2026-11-19'],
    ['monday', '2026-11-16'],
    ['friday', '2026-11-20'],
    ['last friday', '2026-11-13'],
    ['3 days ago', '2026-11-17'],
    ['2 weeks ago', '2026-11-06'],
    ['12 nov', '2026-11-12'],
    ['2026-11-01', '2026-11-01'],
  ])('%s', (words, day) => {
    expect(pastDay('--on', words, FRIDAY)).toBe(day);
  });

  it.each(['tomorrow', '2026-11-21', 'soon', '2026-13-01'])('refuses %s', (words) => {
    expect(() => pastDay('--on', words, FRIDAY)).toThrow(/--on: expected today or a day before/);
  });
});
