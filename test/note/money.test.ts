import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../src/note/money.ts';

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
