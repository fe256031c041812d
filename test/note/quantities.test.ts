import { describe, expect, it } from 'vitest';
import { parseCadence, parseMinutes, parseMoney } from '../../src/note/quantities.ts';

describe('cadence', () => {
  it.each([
    ['6w', 42],
    ['3m', 90],
    ['10d', 10],
    ['1y', 365],
    ['every 6 weeks', 42],
    ['every month', 30],
    ['2 weeks', 14],
    ['monthly', 30],
    ['Quarterly', 91],
    ['30', 30],
    ['', null],
    ['w', null],
    ['often', null],
    ['0d', null],
    ['99y', null],
  ])('%s is %s days', (text, days) => expect(parseCadence(text)).toBe(days));
});

describe('minutes', () => {
  it.each([
    ['45', 45],
    ['30m', 30],
    ['30 min', 30],
    ['~10m', 10],
    ['1h', 60],
    ['1h30', 90],
    ['1h5m', 65],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['1:30', 90],
    ['2 hours', 120],
    ['90 minutes', 90],
    ['0', null],
    ['me (Rosie)', null],
    ['', null],
  ])('%s is %s', (text, minutes) => expect(parseMinutes(text)).toBe(minutes));
});

describe('money', () => {
  it.each([
    ['£2,400 for the workshop', 240_000, 'GBP'],
    ['EUR 500', 50_000, 'EUR'],
    ['$3k', 300_000, 'USD'],
    ['2.400 €', 240_000, 'EUR'],
    ['2 400,50 EUR', 240_050, 'EUR'],
    ["CHF 1'200", 120_000, 'CHF'],
    ['won: £1.5m over 3 years', 150_000_000, 'GBP'],
    ['120 quid', 12_000, 'GBP'],
    ['12.50', 1_250, ''],
    ['£0.99', 99, 'GBP'],
  ])('%s', (text, amount, currency) => expect(parseMoney(text)).toEqual({ amount, currency }));

  it.each(['signed for 3 years', 'two workshops', '', 'Q3'])('none in "%s"', (text) => {
    expect(parseMoney(text)).toBeNull();
  });
});
