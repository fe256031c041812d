import type { Money } from './types.ts';

const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['d', 1],
  ['w', 7],
  ['m', 30],
  ['q', 91],
  ['y', 365],
]);

const CADENCE_WORDS: ReadonlyMap<string, number> = new Map([
  ['daily', 1],
  ['weekly', 7],
  ['fortnightly', 14],
  ['biweekly', 14],
  ['monthly', 30],
  ['bimonthly', 61],
  ['quarterly', 91],
  ['yearly', 365],
  ['annually', 365],
]);

/**
 * Days between contacts: `6w`, `3m`, `10d`, `1y`, `every 6 weeks`, `monthly`, or a number of days. A month counts 30
 * days and a year 365. Null where it is none of these, and beyond ten years.
 */
export function parseCadence(text: string): number | null {
  const words = text.trim().toLowerCase();
  const word = CADENCE_WORDS.get(words.replace(/^every |-/g, ''));
  if (word !== undefined) return word;
  const match = /^(?:every )?(\d{1,4})? ?-?(d|w|m|q|y|days?|weeks?|wks?|months?|mths?|quarters?|years?|yrs?)?$/.exec(
    words,
  );
  if (match === null || words === '' || (match[1] === undefined && !words.startsWith('every '))) return null;
  const days = Number(match[1] ?? 1) * (UNIT_DAYS.get((match[2] ?? 'd').charAt(0)) ?? 1);
  return days >= 1 && days <= 3_650 ? days : null;
}

/** Minutes: `45`, `30m`, `30 min`, `1h`, `1h30`, `1h5m`, `1.5h`, `1:30`, `2 hours`. Null for anything else, and over a week. */
export function parseMinutes(text: string): number | null {
  const words = text.trim().toLowerCase().replace(/^~/, '');
  const clock = /^(\d{1,2}):(\d{2})$/.exec(words);
  if (clock !== null) return within(Number(clock[1]) * 60 + Number(clock[2]));
  const plain = /^(\d{1,4}) ?(?:m|mins?|minutes?)?\.?$/.exec(words);
  if (plain !== null) return within(Number(plain[1]));
  const hours = /^(\d{1,3}(?:[.,]\d{1,2})?) ?(?:h|hrs?|hours?)\.? ?(?:(\d{1,2}) ?(?:m|mins?|minutes?)?)?$/.exec(words);
  if (hours === null) return null;
  return within(Math.round(Number((hours[1] ?? '').replace(',', '.')) * 60) + Number(hours[2] ?? 0));
}

function within(minutes: number): number | null {
  return minutes >= 1 && minutes <= 10_080 ? minutes : null;
}

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
