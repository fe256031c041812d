import type { Money } from './types.ts';

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['quid', 'GBP'],
  ['pounds', 'GBP'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['dollars', 'USD'],
  ...[
    'GBP',
    'EUR',
    'USD',
    'CHF',
    'SEK',
    'NOK',
    'DKK',
    'PLN',
    'CZK',
    'HUF',
    'JPY',
    'INR',
    'AUD',
    'CAD',
    'NZD',
    'ZAR',
    'SGD',
  ].map((code): [string, string] => [code.toLowerCase(), code]),
]);

const NUMBER = String.raw`(\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?)(?!\d) ?(k|m|mio|bn|thousand|million)?(?![\p{L}\d])`;
const NAMES = [...SIGNS.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace('$', '\\$'));
const BEFORE = new RegExp(String.raw`(?<![\p{L}\d])(${NAMES.join('|')}) ?${NUMBER}`, 'iu');
const AFTER = new RegExp(String.raw`(?<![\p{L}\d.,])${NUMBER} ?(${NAMES.join('|')})(?!\p{L})`, 'iu');
const BARE = new RegExp(`^${NUMBER}$`, 'iu');
const SCALE: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
]);

/**
 * The first amount of money in a text: `£2,400 for the workshop`, `EUR 500`, `$3k`, `2.400 €`, or a text that is a
 * number and nothing else (its currency is then unknown). Null where there is none.
 */
export function parseMoney(text: string): Money | null {
  const head = text.slice(0, 500).trim();
  const before = BEFORE.exec(head);
  const after = AFTER.exec(head);
  if (before !== null && (after === null || before.index <= after.index)) return money(before[2], before[3], before[1]);
  if (after !== null) return money(after[1], after[2], after[3]);
  const bare = BARE.exec(head);
  return bare === null ? null : money(bare[1], bare[2], undefined);
}

function money(digits: string | undefined, scale: string | undefined, sign: string | undefined): Money | null {
  const amount = Math.round(decimal(digits ?? '') * (SCALE.get(scale?.toLowerCase() ?? '') ?? 1) * 100);
  return Number.isSafeInteger(amount) ? { amount, currency: SIGNS.get(sign?.toLowerCase() ?? '') ?? '' } : null;
}

/** A last group of one or two digits is a fraction; groups of three are thousands, whatever stands between them. */
function decimal(digits: string): number {
  const fraction = /[.,](\d{1,2})$/.exec(digits);
  const whole = (fraction === null ? digits : digits.slice(0, fraction.index)).replace(/\D/g, '');
  return Number(`${whole}.${fraction?.[1] ?? '0'}`);
}
