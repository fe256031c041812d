import { describe, expect, it } from 'vitest';
import { weekday } from '../../src/dates/civil.ts';
import { bankHolidays, easter, HOLIDAYS, nextBankHoliday } from '../../src/dates/holidays.ts';

function of(name: string, year: number): string {
  const holiday = HOLIDAYS.find(({ names }) => names.includes(name));
  return holiday === undefined ? 'unknown' : holiday.of(year);
}

describe('holidays', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easter(year)).toBe(day);
  });
  it('is always a Sunday between 22 March and 25 April', () => {
    for (let year = 1900; year < 2200; year += 1) {
      expect(weekday(easter(year))).toBe(7);
      expect(easter(year).slice(5) >= '03-22' && easter(year).slice(5) <= '04-25').toBe(true);
    }
  });
  it.each([
    ['shrove tuesday', 2027, '2027-02-09'],
    ['ash wednesday', 2027, '2027-02-10'],
    ['mothering sunday', 2027, '2027-03-07'],
    ['good friday', 2027, '2027-03-26'],
    ['ascension day', 2027, '2027-05-06'],
    ['whit monday', 2027, '2027-05-17'],
    ['thanksgiving', 2026, '2026-11-26'],
    ['black friday', 2026, '2026-11-27'],
    ['labor day', 2026, '2026-09-07'],
    ['memorial day', 2027, '2027-05-31'],
    ['mlk day', 2027, '2027-01-18'],
    ['remembrance sunday', 2026, '2026-11-08'],
    ['advent sunday', 2026, '2026-11-29'],
    ['advent sunday', 2022, '2022-11-27'],
    ['father day', 2027, '2027-06-20'],
    ['michaelmas', 2026, '2026-09-29'],
    ['candlemas', 2027, '2027-02-02'],
  ])('%s %i is %s', (name, year, day) => {
    expect(of(name, year)).toBe(day);
  });
  it('knows the bank holidays of England and Wales, moved ones included', () => {
    expect(bankHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ]);
    expect(bankHolidays(2027).slice(-2)).toEqual(['2027-12-27', '2027-12-28']);
    expect(bankHolidays(2033)[0]).toBe('2033-01-03');
    expect(nextBankHoliday('2026-12-29')).toBe('2027-01-01');
    expect(nextBankHoliday('2026-08-31')).toBe('2026-08-31');
  });
});
